#include "base/i18n.h"
#include "base/text.h"
#include "cli/hand.h"
#include "cli/session_play.h"
#include "tell/log_result.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const dm_flag dm_flags_branch[] = {
    {"at", "N", N_("after which entry (default: the end; with --choose: before it)")},
    {"norms", "SET", N_("these norms bind whom, from then on")},
    {"choose", "DECISION=OPTION", N_("answer a decision differently")},
    {"seed", "N", N_("other dice from then on")},
    {"name", "NAME", N_("what to call it")},
    {"stop", NULL, N_("do not play on")},
    {"copy-to", "FILE", N_("a second copy of the whole session, as plain JSONL, line by line")},
    {"json", NULL, N_("print the result as JSON")},
    {NULL, NULL, NULL},
};

const dm_flag dm_flags_resume[] = {
    {"copy-to", "FILE", N_("a second copy of the whole session, as plain JSONL, line by line")},
    {"json", NULL, N_("print the result as JSON")},
    {NULL, NULL, NULL},
};

// ------------------------------------------------------------------------------------------ resume

static void say_end(const dm_exercise *exercise, const dm_arguments *arguments)
{
    const dm_story story = dm_session_story(exercise);
    dm_result_say(&story, dm_flag_value(arguments, "json") != NULL);
}

dm_status dm_command_resume(const dm_arguments *arguments)
{
    dm_exercise *exercise;
    dm_diag diag = {0};
    if (dm_session_open_with_copy(&exercise, arguments, &diag) != DM_OK) return dm_complain(&diag);
    const dm_status status = dm_session_play_on(exercise, &diag);
    if (status == DM_OK) say_end(exercise, arguments);
    return dm_session_close_with_copy(exercise, status, &diag);
}

// ------------------------------------------------------------------------------------------ branch

static dm_status change_norms(dm_exercise *exercise, const char *words, dm_diag *diag)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    dm_setup wanted = *dm_exercise_setup(exercise);
    DM_TRY(dm_setup_read_norms(scenario, words, &wanted, diag));
    for (int norm = 0; norm < scenario->norms_count; norm++) {
        int32_t on = 0;
        int32_t off = 0;
        for (int state = 0; state < DM_STATES; state++) {
            const uint64_t has = dm_exercise_world(exercise)->norms[state] >> norm & 1;
            const uint64_t wants = wanted.norms[state] >> norm & 1;
            if (wants > has) on |= 1 << state;
            if (wants < has) off |= 1 << state;
        }
        if (on != 0) DM_TRY(dm_exercise_play(exercise, dm_hand_norm(norm, on, true), words, diag));
        if (off != 0)
            DM_TRY(dm_exercise_play(exercise, dm_hand_norm(norm, off, false), words, diag));
    }
    return DM_OK;
}

/// The step before this decision was last answered on the current branch; -1: it never was.
static int32_t before_answer(const dm_session *session, int decision)
{
    int32_t step = dm_session_branch_of(session, dm_session_branch_now(session))->head;
    for (; step > 0; step = dm_session_node(session, step)->parent) {
        const dm_node *node = dm_session_node(session, step);
        const dm_input *input = &node->input;
        const bool is_answer = input->kind == DM_INPUT_CHOOSE || input->kind == DM_INPUT_WAIT;
        if (node->kind != DM_NODE_INPUT) continue;
        if (is_answer && input->subject == decision) return node->parent;
        if (input->kind == DM_INPUT_ACT && input->decision == decision) return node->parent;
    }
    return -1;
}

static dm_status find_place(const dm_session *session, const dm_arguments *arguments,
                            const dm_input *choice, int32_t *step, dm_diag *diag)
{
    const char *at = dm_flag_value(arguments, "at");
    *step = dm_session_branch_of(session, dm_session_branch_now(session))->head;
    if (at != NULL) {
        uint64_t number = 0;
        if (dm_setup_read_seed(at, &number, NULL) != DM_OK || number > INT32_MAX)
            return dm_fail(diag, DM_E_USAGE, NULL, _("there is no entry %s"), at);
        *step = (int32_t)number;
        return DM_OK;
    }
    if (choice == NULL) return DM_OK;
    *step = before_answer(session, choice->subject);
    if (*step >= 0) return DM_OK;
    return dm_fail(diag, DM_E_USAGE, NULL, "%s",
                   _("that decision was never answered on this branch"));
}

/// What is to be different on the new branch; read before anything is written.
typedef struct what_if {
    const char *norms; ///< NULL: as they are
    bool has_seed;
    bool has_choice;
    uint64_t seed;
    dm_input choice;
    int32_t step;
} what_if;

static dm_status read_what_if(const dm_session *session, const dm_arguments *arguments,
                              what_if *change, dm_diag *diag)
{
    const dm_scenario *scenario = dm_session_scenario(session);
    const char *choose = dm_flag_value(arguments, "choose");
    const char *seed = dm_flag_value(arguments, "seed");
    *change = (what_if){.norms = dm_flag_value(arguments, "norms"),
                        .has_seed = seed != NULL,
                        .has_choice = choose != NULL};
    if (choose != NULL) {
        int option;
        DM_TRY(dm_hand_option(scenario, choose, &option, diag));
        change->choice = dm_hand_choose(scenario, option, (dm_stated){.belief = -1});
    }
    if (seed != NULL) DM_TRY(dm_setup_read_seed(seed, &change->seed, diag));
    dm_setup setup = *dm_session_setup(session);
    if (change->norms != NULL) DM_TRY(dm_setup_read_norms(scenario, change->norms, &setup, diag));
    return find_place(session, arguments, choose != NULL ? &change->choice : NULL, &change->step,
                      diag);
}

static dm_status apply_what_if(dm_exercise *exercise, const what_if *change, dm_diag *diag)
{
    if (change->norms != NULL) DM_TRY(change_norms(exercise, change->norms, diag));
    if (change->has_seed) DM_TRY(dm_exercise_reseed(exercise, change->seed, diag));
    if (!change->has_choice) return DM_OK;
    const int state = change->choice.seat;
    const dm_stated stated = dm_hand_own_assessment(
        dm_exercise_view(exercise, state), dm_hand_incident_of(exercise, change->choice.decision));
    const dm_input choice =
        dm_hand_choose(dm_exercise_scenario(exercise), change->choice.object, stated);
    return dm_exercise_play(exercise, choice, NULL, diag);
}

/// {"branch":3,"name":"branch 3","fork":20,"head":84,"time":"0:06:45","world":"..."}
static void say_branch(const dm_exercise *exercise)
{
    const dm_session *session = dm_exercise_session(exercise);
    const int number = dm_session_branch_now(session);
    const dm_branch *branch = dm_session_branch_of(session, number);
    const dm_world *world = dm_exercise_world(exercise);
    dm_text text = {0};
    dm_text_format(&text, "{\"branch\":%d,\"name\":", number);
    dm_text_json(&text, branch->name);
    dm_text_format(&text, ",\"fork\":%d,\"head\":%d,\"time\":\"", (int)branch->fork,
                   (int)branch->head);
    dm_text_time(&text, world->now);
    dm_text_add(&text, "\",\"world\":\"");
    dm_text_hex(&text, dm_world_hash(dm_exercise_scenario(exercise), world));
    dm_text_add(&text, "\"}\n");
    if (!text.is_cut) fputs(text.bytes, stdout);
    dm_text_free(&text);
}

static dm_status branch_off(dm_exercise *exercise, const dm_arguments *arguments, dm_diag *diag)
{
    what_if change;
    const char *name = dm_flag_value(arguments, "name");
    DM_TRY(read_what_if(dm_exercise_session(exercise), arguments, &change, diag));
    DM_TRY(dm_exercise_branch(exercise, change.step, name, diag));
    DM_TRY(apply_what_if(exercise, &change, diag));
    if (dm_flag_value(arguments, "stop") != NULL) {
        DM_TRY(dm_session_is_durable(dm_exercise_session(exercise), diag));
        if (dm_flag_value(arguments, "json") != NULL) say_branch(exercise);
        return DM_OK;
    }
    DM_TRY(dm_session_play_on(exercise, diag));
    DM_TRY(dm_session_is_durable(dm_exercise_session(exercise), diag));
    say_end(exercise, arguments);
    return DM_OK;
}

dm_status dm_command_branch(const dm_arguments *arguments)
{
    dm_exercise *exercise;
    dm_diag diag = {0};
    if (dm_session_open_with_copy(&exercise, arguments, &diag) != DM_OK) return dm_complain(&diag);
    const dm_status status = branch_off(exercise, arguments, &diag);
    return dm_session_close_with_copy(exercise, status, &diag);
}

// -------------------------------------------------------------------------------------------- diff

static const char *ending_of(const dm_scenario *scenario, const dm_world *world)
{
    if (world->ending >= 0) return dm_say(scenario, scenario->endings[world->ending].noun.id);
    return world->is_over ? "-" : _("(it goes on)");
}

static void print_parting(const dm_session *session, const int branches[2],
                          const dm_parting *parting)
{
    dm_text text = {0};
    dm_text_format(&text, _("common up to entry %d\n"), (int)parting->common);
    for (int i = 0; i < 2; i++) {
        dm_text_format(&text, "%s: ", dm_session_branch_of(session, branches[i])->name);
        if (parting->first[i] == 0) {
            dm_text_add(&text, _("goes no further\n"));
            continue;
        }
        dm_text_format(&text, _("entry %d, "), (int)parting->first[i]);
        dm_session_say(session, parting->first[i], &text);
        dm_text_char(&text, '\n');
    }
    const dm_changes_gap *gap = &parting->gap;
    if (gap->field[0] != '\0') {
        dm_text_format(&text, _("the first difference: %s: %s %s | %s\n"), gap->row, gap->field,
                       gap->recorded, gap->now);
    } else if (gap->row[0] != '\0') {
        dm_text_format(&text, _("the first difference: %s | %s\n"), gap->recorded, gap->now);
    }
    for (int i = 0; i < 2; i++) {
        const dm_world *world = parting->worlds[i];
        dm_text_format(&text, _("%s ends: %s, peak rung %d, breaches %d, tension %d/%d, world "),
                       dm_session_branch_of(session, branches[i])->name,
                       ending_of(dm_session_scenario(session), world), world->peak_rung,
                       dm_world_breaches(world), world->tension[0][1], world->tension[1][0]);
        dm_text_hex(&text, dm_world_hash(dm_session_scenario(session), world));
        dm_text_char(&text, '\n');
    }
    if (!text.is_cut) fputs(text.bytes, stdout);
    dm_text_free(&text);
}

static void print_parting_json(const dm_session *session, const int branches[2],
                               const dm_parting *parting)
{
    dm_text text = {0};
    dm_text_format(&text, "{\"common\":%d,\"row\":", (int)parting->common);
    dm_text_json(&text, parting->gap.row);
    dm_text_add(&text, ",\"field\":");
    dm_text_json(&text, parting->gap.field);
    dm_text_add(&text, ",\"branches\":[");
    for (int i = 0; i < 2; i++) {
        const dm_world *world = parting->worlds[i];
        dm_text_add(&text, i > 0 ? ",{\"name\":" : "{\"name\":");
        dm_text_json(&text, dm_session_branch_of(session, branches[i])->name);
        dm_text_format(&text, ",\"first\":%d,\"ending\":", (int)parting->first[i]);
        dm_text_json(&text, ending_of(dm_session_scenario(session), world));
        dm_text_format(&text, ",\"peak_rung\":%d,\"breaches\":%d,\"tension\":[%d,%d],\"world\":\"",
                       world->peak_rung, dm_world_breaches(world), world->tension[0][1],
                       world->tension[1][0]);
        dm_text_hex(&text, dm_world_hash(dm_session_scenario(session), world));
        dm_text_add(&text, "\"}");
    }
    dm_text_add(&text, "]}\n");
    if (!text.is_cut) fputs(text.bytes, stdout);
    dm_text_free(&text);
}

static dm_status diff(dm_session *session, const dm_arguments *arguments, dm_diag *diag)
{
    int branches[2];
    for (int i = 0; i < 2; i++) {
        branches[i] = dm_session_find_branch(session, arguments->words[1 + i]);
        if (branches[i] == 0) {
            return dm_fail(diag, DM_E_USAGE, NULL, _("there is no branch \"%s\""),
                           arguments->words[1 + i]);
        }
    }
    dm_parting parting;
    DM_TRY(dm_session_compare(session, branches[0], branches[1], &parting, diag));
    if (dm_flag_value(arguments, "json") != NULL) {
        print_parting_json(session, branches, &parting);
    } else {
        print_parting(session, branches, &parting);
    }
    for (int i = 0; i < 2; i++) free(parting.worlds[i]);
    return DM_OK;
}

dm_status dm_command_diff(const dm_arguments *arguments)
{
    dm_session *session;
    dm_diag diag = {0};
    if (dm_session_open(&session, arguments->words[0], DM_SESSION_READ, &diag) != DM_OK)
        return dm_complain(&diag);
    const dm_status status = diff(session, arguments, &diag);
    dm_session_close(session);
    return status == DM_OK ? DM_OK : dm_complain(&diag);
}
