#include "base/i18n.h"
#include "base/text.h"
#include "cli/hand.h"
#include "cli/session_play.h"
#include "tell/log_json.h"
#include "tell/narrate.h"
#include "tell/sentence.h"

#include <stdio.h>

static void print(dm_text *text)
{
    if (!text->is_cut && text->size > 0) fputs(text->bytes, stdout);
    dm_text_free(text);
}

static const char *id_of(const dm_scenario *scenario, dm_table_id table, int row)
{
    return dm_say(scenario, dm_table_noun(scenario, table, row)->id);
}

// ----------------------------------------------------------------------------------- as sentences

static void add_turn(const dm_scenario *scenario, const dm_whose_turn *turn, dm_text *text)
{
    switch (turn->of) {
    case DM_TURN_OF_CLOCK:
        dm_text_add(text, _("Next: "));
        dm_text_time(text, turn->next);
        dm_text_char(text, '\n');
        return;
    case DM_TURN_OF_ENGINE:
        dm_text_add(text, _("Next: a computer player or the script\n"));
        return;
    case DM_TURN_OF_NOBODY:
        dm_text_add(text, _("The exercise is over\n"));
        return;
    case DM_TURN_OF_PEOPLE:
        break;
    }
    for (int state = 0; state < DM_STATES; state++) {
        const int decision = turn->decisions[state];
        if (decision < 0) continue;
        dm_text_format(text, _("%s must decide: %s, %s\n"),
                       dm_say(scenario, scenario->actors[state].noun.title),
                       id_of(scenario, DM_TABLE_DECISIONS, decision),
                       dm_say(scenario, scenario->decisions[decision].noun.title));
    }
}

static void add_events(const dm_story *story, uint32_t first, dm_text *text)
{
    for (int i = (int)first - 1; i < story->events.count; i++) {
        const dm_event *event = &story->events.items[i];
        if (dm_event_weight((dm_event_kind)event->kind) == 0) continue;
        dm_text_time(text, event->at);
        dm_text_add(text, "  ");
        dm_narrate_event(story, event, text);
        dm_text_char(text, '\n');
    }
}

static void add_decision(dm_exercise *exercise, int state, int decision, dm_text *text)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_seat_view *view = dm_exercise_view(exercise, state);
    for (int i = 0; i < view->decision_count; i++) {
        const dm_known_decision *known = &view->decisions[i];
        if (known->decision != decision) continue;
        for (int o = 0; o < known->option_count; o++) {
            const dm_known_option *option = &view->options[known->option_first + o];
            dm_text_format(text, "  %-16s %s: ", id_of(scenario, DM_TABLE_OPTIONS, option->option),
                           dm_say(scenario, scenario->options[option->option].noun.title));
            dm_say_verdict(scenario, dm_exercise_world(exercise), &option->verdict, text);
            dm_text_char(text, '\n');
        }
        if (known->is_free) dm_text_add(text, _("  or any act of the catalogue, or to wait\n"));
    }
}

static void add_ledger(const dm_exercise *exercise, dm_text *text)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_world *world = dm_exercise_world(exercise);
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (owed->state != DM_OBLIGATION_OPEN && owed->state != DM_OBLIGATION_MISSED) continue;
        dm_text_format(text, _("obligation #%d: %s owes under %s, due "), i,
                       id_of(scenario, DM_TABLE_ACTORS, owed->debtor),
                       id_of(scenario, DM_TABLE_CLAUSES, owed->clause));
        dm_text_time(text, owed->due);
        dm_text_add(text, owed->state == DM_OBLIGATION_MISSED ? _(", missed\n") : "\n");
    }
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        if (!dm_breach_counts(breach)) continue;
        dm_text_format(text, _("breach #%d: %s of %s\n"), i,
                       id_of(scenario, DM_TABLE_ACTORS, breach->accused),
                       id_of(scenario, DM_TABLE_CLAUSES, breach->clause));
    }
}

// ----------------------------------------------------------------------------------------- as JSON

static void add_turn_json(const dm_scenario *scenario, const dm_whose_turn *turn, dm_text *text)
{
    static const char *const names[] = {[DM_TURN_OF_CLOCK] = "clock",
                                        [DM_TURN_OF_ENGINE] = "engine",
                                        [DM_TURN_OF_PEOPLE] = "people",
                                        [DM_TURN_OF_NOBODY] = "nobody"};
    dm_text_format(text, "\"turn\":\"%s\",\"decisions\":{", names[turn->of]);
    bool is_first = true;
    for (int state = 0; state < DM_STATES; state++) {
        if (turn->decisions[state] < 0) continue;
        if (!is_first) dm_text_char(text, ',');
        is_first = false;
        dm_text_json(text, id_of(scenario, DM_TABLE_ACTORS, state));
        dm_text_char(text, ':');
        dm_text_json(text, id_of(scenario, DM_TABLE_DECISIONS, turn->decisions[state]));
    }
    dm_text_char(text, '}');
}

static void add_state_json(dm_exercise *exercise, dm_text *text)
{
    const dm_world *world = dm_exercise_world(exercise);
    int turns;
    dm_exercise_turns(exercise, &turns);
    dm_text_format(text, "{\"entry\":%d,\"branch\":%d,\"minute\":%lld,\"time\":\"",
                   turns > 0 ? (int)dm_exercise_entry(exercise, turns - 1) : 0,
                   dm_session_branch_now(dm_exercise_session(exercise)), (long long)world->now);
    dm_text_time(text, world->now);
    dm_text_add(text, "\",");
    const dm_whose_turn turn = dm_exercise_whose_turn(exercise);
    add_turn_json(dm_exercise_scenario(exercise), &turn, text);
    dm_text_add(text, ",\"world\":\"");
    dm_text_hex(text, dm_world_hash(dm_exercise_scenario(exercise), world));
    dm_text_char(text, '"');
}

static void add_options_json(dm_exercise *exercise, int state, dm_text *text)
{
    static const char *const verdicts[DM_VERDICT_COUNT] = {"allowed", "advised", "breach",
                                                           "delayed", "refused", "impossible"};
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_seat_view *view = dm_exercise_view(exercise, state);
    dm_text_add(text, ",\"options\":[");
    for (int i = 0; i < view->option_count; i++) {
        const dm_known_option *option = &view->options[i];
        dm_text_add(text, i > 0 ? ",{\"id\":" : "{\"id\":");
        dm_text_json(text, id_of(scenario, DM_TABLE_OPTIONS, option->option));
        dm_text_format(text, ",\"verdict\":\"%s\",\"sentence\":", verdicts[option->verdict.kind]);
        dm_text sentence = {0};
        dm_say_verdict(scenario, dm_exercise_world(exercise), &option->verdict, &sentence);
        dm_text_json(text, sentence.bytes != NULL ? sentence.bytes : "");
        dm_text_free(&sentence);
        dm_text_char(text, '}');
    }
    dm_text_char(text, ']');
}

static void add_ledger_json(const dm_exercise *exercise, dm_text *text)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_world *world = dm_exercise_world(exercise);
    static const char *const states[] = {"open", "met", "late", "missed", "excused"};
    dm_text_add(text, ",\"obligations\":[");
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *owed = &world->obligations[i];
        dm_text_format(text, "%s{\"number\":%d,\"state\":\"%s\",\"debtor\":", i > 0 ? "," : "", i,
                       states[owed->state]);
        dm_text_json(text, id_of(scenario, DM_TABLE_ACTORS, owed->debtor));
        dm_text_add(text, ",\"clause\":");
        dm_text_json(text, id_of(scenario, DM_TABLE_CLAUSES, owed->clause));
        dm_text_format(text, ",\"due\":%lld}", (long long)owed->due);
    }
    dm_text_add(text, "],\"breaches\":[");
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *breach = &world->breaches[i];
        dm_text_format(text, "%s{\"number\":%d,\"counts\":%s,\"accused\":", i > 0 ? "," : "", i,
                       dm_breach_counts(breach) ? "true" : "false");
        dm_text_json(text, id_of(scenario, DM_TABLE_ACTORS, breach->accused));
        dm_text_add(text, ",\"clause\":");
        dm_text_json(text, id_of(scenario, DM_TABLE_CLAUSES, breach->clause));
        dm_text_char(text, '}');
    }
    dm_text_char(text, ']');
}

// ------------------------------------------------------------------------------------------- doors

void dm_hand_say(dm_exercise *exercise, uint32_t first, bool is_json)
{
    const dm_story story = dm_session_story(exercise);
    dm_text text = {0};
    if (!is_json) {
        const dm_whose_turn turn = dm_exercise_whose_turn(exercise);
        add_events(&story, first, &text);
        add_turn(story.scenario, &turn, &text);
        print(&text);
        return;
    }
    add_state_json(exercise, &text);
    dm_text_add(&text, ",\"events\":[");
    for (int i = (int)first - 1; i < story.events.count; i++) {
        if (i > (int)first - 1) dm_text_char(&text, ',');
        dm_log_json_event(&story, &story.events.items[i], &text);
        if (!text.is_cut && text.size > 0) text.bytes[--text.size] = '\0'; // its newline
    }
    dm_text_add(&text, "]}\n");
    print(&text);
}

void dm_hand_say_turn(dm_exercise *exercise, bool is_json)
{
    const dm_scenario *scenario = dm_exercise_scenario(exercise);
    const dm_whose_turn turn = dm_exercise_whose_turn(exercise);
    dm_text text = {0};
    if (is_json) {
        add_state_json(exercise, &text);
        dm_text_add(&text, ",\"seats\":[");
        for (int state = 0; state < DM_STATES; state++) {
            const int player = dm_exercise_player(exercise, state);
            dm_text_add(&text, state > 0 ? ",{\"state\":" : "{\"state\":");
            dm_text_json(&text, id_of(scenario, DM_TABLE_ACTORS, state));
            dm_text_add(&text, ",\"player\":");
            dm_text_json(&text,
                         player >= 0 ? id_of(scenario, DM_TABLE_DOCTRINES, player) : "person");
            add_options_json(exercise, state, &text);
            dm_text_char(&text, '}');
        }
        dm_text_char(&text, ']');
        add_ledger_json(exercise, &text);
        dm_text_add(&text, "}\n");
    } else {
        dm_text_time(&text, dm_exercise_world(exercise)->now);
        dm_text_char(&text, '\n');
        add_turn(scenario, &turn, &text);
        for (int state = 0; state < DM_STATES; state++)
            if (turn.decisions[state] >= 0)
                add_decision(exercise, state, turn.decisions[state], &text);
        add_ledger(exercise, &text);
    }
    print(&text);
}
