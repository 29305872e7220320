#include "base/i18n.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/load.h"
#include "cli/setup.h"
#include "exercise/advice.h"
#include "rules/project.h"
#include "session/session.h"
#include "tell/judgement.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_MAX_HERE = 96 };

const dm_flag dm_flags_judge[] = {
    {"at", "TIME", N_("the minute: d:hh:mm since the start, or 6 h")},
    {"at-entry", "N", N_("instead, of a session file: after entry N")},
    {"seat", "STATE", N_("who acts")},
    {"action", "ID", N_("what it does")},
    {"target", "ASSET", N_("what it is aimed at")},
    {"answers", "INCIDENT", N_("the incident that it answers (default: none)")},
    {"belief", "N", N_("per-mille belief on record that the other state did it")},
    {"confidence", "WORD", N_("confidence on record: low, moderate, high")},
    {"seed", "N", N_("which dice (default 1)")},
    {"norms", "SET", N_("which norms bind whom (default: the scenario's own)")},
    {"players", "WHO", N_("who plays up to then (default: the scenario's own)")},
    {"json", NULL, N_("print the verdict as JSON")},
    {NULL, NULL, NULL},
};

/// A moment of a play, and what is asked there.
typedef struct question {
    const dm_arguments *arguments;
    dm_run *run;
    dm_world *world;
    dm_judgement *judgement;
    dm_input act;
    bool is_told; ///< what went wrong has been printed
} question;

static dm_status need(const dm_arguments *arguments, const char *name, const char **words,
                      dm_diag *diag)
{
    *words = dm_flag_value(arguments, name);
    if (*words != NULL) return DM_OK;
    snprintf(diag->hint, sizeof diag->hint, "%s", _("\"demarche help judge\" has examples"));
    return dm_fail(diag, DM_E_USAGE, NULL, _("--%s is missing"), name);
}

static dm_status read_time(const char *words, int64_t *at, dm_diag *diag)
{
    if (dm_parse_time(words, at)) return DM_OK;
    snprintf(diag->hint, sizeof diag->hint, "%s",
             _("write d:hh:mm since the start (0:06:30), or 90 min, 6 h, 2 d"));
    return dm_fail(diag, DM_E_USAGE, NULL, _("\"%s\" is no time"), words);
}

/// Whose assets an action of this seat can be aimed at.
static int owner_of_targets(const dm_scenario *scenario, const dm_input *act)
{
    const bool is_own = scenario->actions[act->subject].target == DM_TARGET_OWN_ASSET;
    return is_own ? act->seat : dm_other_state(act->seat);
}

static void hint_targets(const dm_scenario *scenario, const dm_input *act, dm_diag *diag)
{
    const int owner = owner_of_targets(scenario, act);
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    const char *before = _("there are: ");
    for (int i = 0; i < scenario->assets_count; i++) {
        if (scenario->assets[i].owner != owner) continue;
        dm_text_format(&hint, "%s%s", before, dm_say(scenario, scenario->assets[i].noun.id));
        before = ", ";
    }
}

static dm_status check_target(const dm_scenario *scenario, const dm_input *act, dm_diag *diag)
{
    const dm_action *action = &scenario->actions[act->subject];
    const bool needs_asset =
        action->target == DM_TARGET_ASSET || action->target == DM_TARGET_OWN_ASSET;
    const char *id = dm_say(scenario, action->noun.id);
    if (needs_asset && act->object < 0) {
        hint_targets(scenario, act, diag);
        return dm_fail(diag, DM_E_USAGE, NULL, _("%s needs a --target"), id);
    }
    if (needs_asset && scenario->assets[act->object].owner != owner_of_targets(scenario, act)) {
        hint_targets(scenario, act, diag);
        return dm_fail(diag, DM_E_USAGE, NULL, _("%s cannot be aimed at %s"), id,
                       dm_say(scenario, scenario->assets[act->object].noun.id));
    }
    if (!needs_asset && act->object >= 0)
        return dm_fail(diag, DM_E_USAGE, NULL, _("%s is not aimed at an asset: leave --target out"),
                       id);
    return DM_OK;
}

/// What may be told before anything is played.
static dm_status read_question(question *asked, const dm_scenario *scenario, dm_diag *diag)
{
    const char *words = NULL;
    int row = -1;
    asked->act = (dm_input){.kind = DM_INPUT_ACT,
                            .subject = -1,
                            .object = -1,
                            .incident = -1,
                            .decision = -1,
                            .belief = -1};
    DM_TRY(need(asked->arguments, "seat", &words, diag));
    DM_TRY(dm_setup_find_state(scenario, words, &row, diag));
    asked->act.seat = (uint8_t)row;
    DM_TRY(need(asked->arguments, "action", &words, diag));
    DM_TRY(dm_setup_read_row(scenario, DM_TABLE_ACTIONS, 0, words, &row, diag));
    asked->act.subject = (int16_t)row;
    words = dm_flag_value(asked->arguments, "target");
    if (words == NULL) return check_target(scenario, &asked->act, diag);
    DM_TRY(dm_setup_read_row(scenario, DM_TABLE_ASSETS, 0, words, &row, diag));
    asked->act.object = (int16_t)row;
    return check_target(scenario, &asked->act, diag);
}

// --------------------------------------------------------------------------------- in that moment

/// The incidents that a seat knows of, by the names that records give them.
typedef struct known {
    char names[DM_INCIDENTS_MAX][NAME_MAX_HERE];
    const char *list[DM_INCIDENTS_MAX];
    int16_t rows[DM_INCIDENTS_MAX];
    int count;
} known;

static void list_incidents(const dm_scenario *scenario, const dm_world *world, int seat,
                           known *incidents)
{
    for (int i = 0; i < world->incident_count; i++) {
        if (world->incidents[i].known_at[seat] < 0) continue;
        const int row = incidents->count++;
        dm_text name = dm_text_over(incidents->names[row], NAME_MAX_HERE);
        dm_say_incident_id(scenario, world, i, &name);
        incidents->list[row] = incidents->names[row];
        incidents->rows[row] = (int16_t)i;
    }
}

/// @param word  NULL: one must be named, and none was
static dm_status no_such_incident(const known *incidents, const char *word, dm_diag *diag)
{
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    const char *meant = word != NULL ? dm_suggest(word, incidents->list, incidents->count) : NULL;
    if (meant != NULL) dm_text_format(&hint, _("did you mean \"%s\"? "), meant);
    dm_text_add(&hint, incidents->count > 0 ? _("known by then: ") : _("it knows of none by then"));
    for (int i = 0; i < incidents->count; i++)
        dm_text_format(&hint, "%s%s", i > 0 ? ", " : "", incidents->names[i]);
    if (word == NULL)
        return dm_fail(diag, DM_E_USAGE, NULL, "%s", _("the action needs --answers INCIDENT"));
    return dm_fail(diag, DM_E_USAGE, NULL, _("the seat knows of no incident \"%s\" then"), word);
}

static dm_status read_incident(question *asked, const dm_scenario *scenario, dm_diag *diag)
{
    const char *word = dm_flag_value(asked->arguments, "answers");
    const bool is_needed = scenario->actions[asked->act.subject].target == DM_TARGET_INCIDENT;
    if (word == NULL && !is_needed) return DM_OK;
    known *incidents = calloc(1, sizeof *incidents);
    if (incidents == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    list_incidents(scenario, asked->world, asked->act.seat, incidents);
    for (int i = 0; word != NULL && i < incidents->count; i++) {
        if (strcmp(incidents->names[i], word) == 0) asked->act.incident = incidents->rows[i];
    }
    dm_status status = DM_OK;
    if (asked->act.incident < 0) status = no_such_incident(incidents, word, diag);
    free(incidents);
    return status;
}

/// The state's own evidence, unless something else is to stand on record.
static dm_status read_assessment(question *asked, dm_diag *diag)
{
    dm_input *act = &asked->act;
    dm_state_assessment(asked->world, act->seat, act->incident, act);
    const char *belief = dm_flag_value(asked->arguments, "belief");
    if (belief != NULL) {
        char *end = NULL;
        const long value = strtol(belief, &end, 10);
        if (end == belief || *end != '\0' || value < 0 || value > DM_PER_MILLE) {
            return dm_fail(diag, DM_E_USAGE, NULL,
                           _("--belief takes a whole number from 0 to 1000, not \"%s\""), belief);
        }
        act->belief = (int16_t)value;
        if (act->confidence == DM_CONFIDENCE_NONE) act->confidence = DM_CONFIDENCE_LOW;
    }
    const char *confidence = dm_flag_value(asked->arguments, "confidence");
    if (confidence == NULL) return DM_OK;
    const int kind = dm_kind_find(&dm_confidence_list, confidence);
    if (kind < 0) {
        snprintf(diag->hint, sizeof diag->hint, "%s", _("there are: none, low, moderate, high"));
        return dm_fail(diag, DM_E_USAGE, NULL, _("there is no confidence \"%s\""), confidence);
    }
    act->confidence = (uint8_t)kind;
    return DM_OK;
}

/// Judges in the world as it stands, and prints what came of it.
static dm_status answer(question *asked, const dm_scenario *scenario, uint64_t seed, dm_diag *diag)
{
    DM_TRY(read_incident(asked, scenario, diag));
    DM_TRY(read_assessment(asked, diag));
    dm_judgement_of(scenario, asked->world, &asked->act, asked->judgement);
    dm_text text = {0};
    if (dm_flag_value(asked->arguments, "json") != NULL) {
        dm_judgement_json(asked->judgement, seed, &text);
        dm_text_char(&text, '\n');
    } else {
        dm_judgement_print(asked->judgement, &text);
    }
    if (!text.is_cut) fputs(text.bytes, stdout);
    dm_text_free(&text);
    return DM_OK;
}

static dm_status play_and_answer(question *asked, const dm_loaded *loaded, dm_diag *diag)
{
    const dm_scenario *scenario = loaded->scenario;
    dm_run *run = asked->run;
    int64_t at = 0;
    const char *words = NULL;
    DM_TRY(need(asked->arguments, "at", &words, diag));
    DM_TRY(read_time(words, &at, diag));
    DM_TRY(read_question(asked, scenario, diag));
    DM_TRY(dm_setup_read(asked->arguments, scenario, &run->setup, run->doctrines, diag));
    dm_advice advice = {.script = loaded->script, .diag = diag};
    run->scenario = scenario;
    run->world = asked->world;
    run->adviser = dm_advice_for_run(&advice);
    dm_run_until(run, at);
    if (advice.status != DM_OK) return advice.status;
    return answer(asked, scenario, run->setup.seed, diag);
}

static dm_status judge_scenario(question *asked, dm_diag *diag)
{
    dm_loaded loaded;
    dm_status status = dm_loaded_read(&loaded, asked->arguments->words[0]);
    if (status == DM_OK) {
        status = play_and_answer(asked, &loaded, diag);
    } else {
        dm_loaded_complain(&loaded);
        asked->is_told = true;
    }
    dm_loaded_free(&loaded);
    return status;
}

// ---------------------------------------------------------------------------------- in a session

/// A moment of a session is an entry that made a step; 0 is STARTEX.
static dm_status seek(question *asked, dm_session *session, dm_diag *diag)
{
    const char *words = dm_flag_value(asked->arguments, "at-entry");
    char *end = NULL;
    const long entry = strtol(words, &end, 10);
    const bool is_entry =
        end != words && *end == '\0' && entry >= 0 && entry <= dm_session_count(session);
    const bool is_step =
        is_entry && (entry == 0 || dm_node_is_step(dm_session_node(session, (int32_t)entry)));
    if (!is_step) {
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("\"demarche session info FILE --entries\" lists them; 0 is STARTEX"));
        return dm_fail(diag, DM_E_USAGE, NULL, _("the session has no step at entry \"%s\""), words);
    }
    dm_session_seek(session, (int32_t)entry, asked->world);
    return DM_OK;
}

static dm_status judge_session(question *asked, dm_diag *diag)
{
    static const char *const others[] = {"at", "seed", "norms", "players"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (dm_flag_value(asked->arguments, others[i]) == NULL) continue;
        return dm_fail(diag, DM_E_USAGE, NULL,
                       _("--%s does not go with --at-entry: the session has its own"), others[i]);
    }
    dm_session *session = NULL;
    DM_TRY(dm_session_open(&session, asked->arguments->words[0], DM_SESSION_READ, diag));
    const dm_scenario *scenario = dm_session_scenario(session);
    dm_status status = seek(asked, session, diag);
    if (status == DM_OK) status = read_question(asked, scenario, diag);
    if (status == DM_OK) status = answer(asked, scenario, dm_session_setup(session)->seed, diag);
    dm_session_close(session);
    return status;
}

dm_status dm_command_judge(const dm_arguments *arguments)
{
    dm_diag diag = {0};
    dm_status status = DM_OK;
    question asked = {.arguments = arguments,
                      .run = calloc(1, sizeof *asked.run),
                      .world = calloc(1, sizeof *asked.world),
                      .judgement = calloc(1, sizeof *asked.judgement)};
    if (asked.run == NULL || asked.world == NULL || asked.judgement == NULL) {
        status = dm_fail(&diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    } else if (dm_flag_value(arguments, "at-entry") != NULL) {
        status = judge_session(&asked, &diag);
    } else {
        status = judge_scenario(&asked, &diag);
    }
    if (status != DM_OK && !asked.is_told) dm_complain(&diag);
    free(asked.run);
    free(asked.world);
    free(asked.judgement);
    return status;
}
