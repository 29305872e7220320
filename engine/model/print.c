#include "model/print.h"

// A line is "what id: field value field value". Only what differs from the start of a run or is in
// use is printed, so that a dump is as long as the story.

typedef struct printer {
    const dm_scenario *scenario;
    const dm_world *world;
    dm_text *text;
} printer;

static void put(printer *to, const char *name, int64_t value)
{
    dm_text_char(to->text, ' ');
    dm_text_add(to->text, name);
    dm_text_char(to->text, ' ');
    dm_text_int(to->text, value);
}

static void put_pair(printer *to, const char *name, int64_t first, int64_t second)
{
    put(to, name, first);
    dm_text_char(to->text, '/');
    dm_text_int(to->text, second);
}

static void put_hex(printer *to, const char *name, uint64_t value)
{
    dm_text_char(to->text, ' ');
    dm_text_add(to->text, name);
    dm_text_char(to->text, ' ');
    dm_text_hex(to->text, value);
}

static void put_word(printer *to, const char *name, const char *word)
{
    dm_text_char(to->text, ' ');
    dm_text_add(to->text, name);
    dm_text_char(to->text, ' ');
    dm_text_add(to->text, word);
}

/// The id of a row of a table; "-" for none.
static void put_id(printer *to, const char *name, dm_table_id table, int index)
{
    const bool is_row = index >= 0 && index < dm_table_count(to->scenario, table);
    put_word(to, name,
             is_row ? dm_say(to->scenario, dm_table_noun(to->scenario, table, index)->id) : "-");
}

static void begin(printer *to, const char *what, int64_t number)
{
    dm_text_add(to->text, what);
    dm_text_char(to->text, ' ');
    dm_text_int(to->text, number);
    dm_text_char(to->text, ':');
}

static void begin_row(printer *to, const char *what, dm_table_id table, int index)
{
    dm_text_add(to->text, what);
    put_id(to, "", table, index);
    dm_text_char(to->text, ':');
}

static void end(printer *to)
{
    dm_text_char(to->text, '\n');
}

static void print_head(printer *to)
{
    const dm_world *world = to->world;
    dm_text_add(to->text, "world");
    put_hex(to, "seed", world->seed);
    put(to, "now", world->now);
    put(to, "tension_at", world->tension_at);
    put_hex(to, "norms_first", world->norms[0]);
    put_hex(to, "norms_second", world->norms[1]);
    put_hex(to, "offered_first", world->offered[0]);
    put_hex(to, "offered_second", world->offered[1]);
    put(to, "next_event", world->next_event);
    put(to, "next_order", world->next_order);
    put(to, "deaths_milli", world->deaths_milli);
    put_id(to, "ending", DM_TABLE_ENDINGS, world->ending);
    put(to, "row", world->ending);
    put_pair(to, "rung", world->rung, world->peak_rung);
    put_pair(to, "perceived_first", world->perceived[0], world->peak_perceived[0]);
    put_pair(to, "perceived_second", world->perceived[1], world->peak_perceived[1]);
    put(to, "is_over", world->is_over);
    put(to, "limit_reached", world->limit_reached);
    end(to);
}

static void print_actors(printer *to)
{
    const dm_world *world = to->world;
    for (int i = 0; i < to->scenario->actors_count; i++) {
        begin_row(to, "actor", DM_TABLE_ACTORS, i);
        put(to, "credibility", world->actors[i].credibility);
        put(to, "capital", world->actors[i].capital);
        put(to, "mood", world->actors[i].mood);
        put(to, "legitimacy", world->actors[i].legitimacy);
        put(to, "accusations", world->actors[i].accusations);
        for (int toward = 0; toward < to->scenario->actors_count; toward++) {
            if (world->tension[i][toward] == 0) continue;
            put_id(to, "toward", DM_TABLE_ACTORS, toward);
            put(to, "tension", world->tension[i][toward]);
        }
        end(to);
    }
}

static void print_declared(printer *to)
{
    const dm_world *world = to->world;
    for (int i = 0; i < to->scenario->assets_count; i++) {
        begin_row(to, "asset", DM_TABLE_ASSETS, i);
        put_pair(to, "level", world->assets[i].level, world->assets[i].own);
        end(to);
    }
    for (int i = 0; i < to->scenario->dependencies_count; i++) {
        begin(to, "dependency", i);
        put(to, "reached", world->reached[i]);
        end(to);
    }
    for (int i = 0; i < to->scenario->capabilities_count; i++) {
        begin_row(to, "capability", DM_TABLE_CAPABILITIES, i);
        put(to, "access", world->access[i]);
        end(to);
    }
    for (int i = 0; i < to->scenario->variables_count; i++) {
        begin_row(to, "variable", DM_TABLE_VARIABLES, i);
        put(to, "value", world->variables[i]);
        end(to);
    }
    for (int i = 0; i < to->scenario->norms_count; i++) {
        begin_row(to, "norm", DM_TABLE_NORMS, i);
        put_word(to, "mode", dm_norm_mode_list.names[world->norm_modes[i]]);
        if (world->sunsets[i] != 0) put(to, "sunset", world->sunsets[i]);
        put_pair(to, "leaving", world->leaving[0][i], world->leaving[1][i]);
        const dm_span own = to->scenario->norms[i].parameters;
        for (int p = own.first; p < own.first + own.count; p++) {
            put_id(to, "parameter", DM_TABLE_PARAMETERS, p);
            put(to, "=", world->parameters[p]);
        }
        end(to);
    }
    for (int i = 0; i < to->scenario->orders_count; i++) {
        begin_row(to, "order", DM_TABLE_ORDERS, i);
        put(to, "active", world->orders[i].is_active);
        put(to, "fired", world->orders[i].has_fired);
        put(to, "event", world->orders[i].event);
        end(to);
    }
}

static void print_actions(printer *to)
{
    for (int i = 0; i < to->scenario->actions_count; i++) {
        for (int state = 0; state < DM_STATES; state++) {
            if (to->world->started[state][i] == 0 && to->world->done[state][i] == 0) continue;
            begin_row(to, "action", DM_TABLE_ACTIONS, i);
            put_id(to, "by", DM_TABLE_ACTORS, state);
            put_pair(to, "started", to->world->started[state][i], to->world->done[state][i]);
            end(to);
        }
    }
}

static void print_play(printer *to)
{
    for (int i = 0; i < to->scenario->decisions_count; i++) {
        const dm_decision_state *state = &to->world->decisions[i];
        begin_row(to, "decision", DM_TABLE_DECISIONS, i);
        put(to, "phase", state->phase);
        put(to, "times", state->times);
        put_pair(to, "opened", state->opened, state->closed);
        put(to, "deadline", state->deadline);
        put_id(to, "chosen", DM_TABLE_OPTIONS, state->chosen);
        put(to, "event", state->event);
        put_pair(to, "sealed", state->sealed.kind, state->sealed.object);
        put_pair(to, "sealed_act", state->sealed.subject, state->sealed.incident);
        put_pair(to, "sealed_belief", state->sealed.belief, state->sealed.confidence);
        put_pair(to, "sealed_by", state->sealed.seat, state->sealed.decision);
        put_pair(to, "sealed_value", state->sealed.value, state->sealed.minute);
        end(to);
    }
    for (int i = 0; i < to->scenario->injects_count; i++) {
        const dm_inject_state *state = &to->world->injects[i];
        begin_row(to, "inject", DM_TABLE_INJECTS, i);
        put(to, "phase", state->phase);
        put(to, "at", state->at);
        put(to, "event", state->event);
        end(to);
    }
    for (int i = 0; i < to->scenario->templates_count; i++) {
        if (to->world->happened[i] == 0) continue;
        begin_row(to, "happened", DM_TABLE_TEMPLATES, i);
        put(to, "incident", to->world->happened[i] - 1);
        end(to);
    }
}

static void print_belief(printer *to, const dm_incident *incident, int state)
{
    const dm_belief *belief = &incident->beliefs[state];
    dm_text_add(to->text, "  belief");
    put_id(to, "of", DM_TABLE_ACTORS, state);
    put(to, "known_at", incident->known_at[state]);
    put(to, "notified_at", incident->notified_at[state]);
    put(to, "detected_at", incident->detected_at[state]);
    put(to, "investigations", incident->investigations[state]);
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) {
        put(to, dm_suspect_list.names[i], belief->share[i]);
    }
    put(to, "items", belief->items);
    put(to, "sources", belief->sources);
    put_word(to, "confidence", dm_confidence_list.names[belief->confidence]);
    put_pair(to, "stated", belief->stated, belief->stated_confidence);
    put(to, "stated_suspect", belief->stated_suspect);
    end(to);
}

static void print_incidents(printer *to)
{
    for (int i = 0; i < to->world->incident_count; i++) {
        const dm_incident *incident = &to->world->incidents[i];
        begin(to, "incident", i);
        put_id(to, "declared", DM_TABLE_TEMPLATES, incident->template_);
        put(to, "operation", incident->operation);
        put_id(to, "asset", DM_TABLE_ASSETS, incident->asset);
        put_id(to, "author", DM_TABLE_ACTORS, incident->author);
        put_id(to, "ordered_by", DM_TABLE_ACTORS, incident->ordered_by);
        put_word(to, "suspect", dm_suspect_list.names[incident->suspect]);
        put_word(to, "effect", dm_effect_type_list.names[incident->effect]);
        put_pair(to, "time", incident->start, incident->end);
        put(to, "persons", incident->persons);
        put(to, "loss", incident->loss);
        put(to, "deaths_milli", incident->deaths_milli);
        put_pair(to, "severity", incident->severity, incident->rung);
        put_pair(to, "class", incident->target_class, incident->reversible);
        put_pair(to, "information", incident->information, incident->escalation);
        put_pair(to, "states", incident->states_affected, incident->misread_by);
        put(to, "key", incident->key);
        put(to, "event", incident->event);
        end(to);
        for (int state = 0; state < DM_STATES; state++) print_belief(to, incident, state);
    }
}

static void print_evidence(printer *to)
{
    for (int i = 0; i < to->world->evidence_count; i++) {
        const dm_evidence *item = &to->world->evidence[i];
        begin(to, "evidence", i);
        put_id(to, "clue", DM_TABLE_CLUES, item->clue);
        put(to, "incident", item->incident);
        put_id(to, "kind", DM_TABLE_EVIDENCE_KINDS, item->kind);
        put(to, "quality", item->quality);
        put_word(to, "points_to", dm_suspect_list.names[item->points_to]);
        put_pair(to, "known_at", item->known_at[0], item->known_at[1]);
        put_id(to, "planted_by", DM_TABLE_ACTORS, item->planted_by);
        put_pair(to, "doubted", item->doubted_by, item->found_by);
        put_pair(to, "field", item->field, item->draw_share);
        put_pair(to, "key", item->key, item->origin_key);
        end(to);
    }
}

static void print_operations(printer *to)
{
    for (int i = 0; i < to->world->operation_count; i++) {
        const dm_operation *operation = &to->world->operations[i];
        begin(to, "operation", i);
        put_id(to, "by", DM_TABLE_ACTORS, operation->actor);
        put_id(to, "action", DM_TABLE_ACTIONS, operation->action);
        put_id(to, "asset", DM_TABLE_ASSETS, operation->asset);
        put_pair(to, "trigger", operation->trigger, operation->incident);
        put_id(to, "option", DM_TABLE_OPTIONS, operation->option);
        put(to, "state", operation->state);
        put(to, "authorised_at", operation->authorised_at);
        put_pair(to, "time", operation->start, operation->due);
        put_id(to, "clause", DM_TABLE_CLAUSES, operation->clause);
        put_pair(to, "authorised_by", operation->authorised_by, operation->noticed);
        put_pair(to, "assessed", operation->belief, operation->confidence);
        put(to, "is_human", operation->is_human);
        put_pair(to, "key", operation->key, operation->event);
        end(to);
    }
}

static void print_messages(printer *to)
{
    for (int i = 0; i < to->world->message_count; i++) {
        const dm_message *message = &to->world->messages[i];
        begin(to, "message", i);
        put_id(to, "from", DM_TABLE_ACTORS, message->from);
        put_id(to, "to", DM_TABLE_ACTORS, message->to);
        put_id(to, "channel", DM_TABLE_CHANNELS, message->channel);
        put_word(to, "kind", dm_message_kind_list.names[message->kind]);
        put(to, "incident", message->incident);
        put_pair(to, "time", message->sent, message->delivered);
        put_pair(to, "fields", message->fields, message->withheld);
        put_pair(to, "delivered", message->is_delivered, message->effect);
        put_pair(to, "key", message->key, message->event);
        end(to);
    }
}

static void print_ledger(printer *to)
{
    for (int i = 0; i < to->world->obligation_count; i++) {
        const dm_obligation *owed = &to->world->obligations[i];
        begin(to, "obligation", i);
        put_id(to, "clause", DM_TABLE_CLAUSES, owed->clause);
        put_id(to, "debtor", DM_TABLE_ACTORS, owed->debtor);
        put_id(to, "creditor", DM_TABLE_ACTORS, owed->creditor);
        put(to, "incident", owed->incident);
        put_pair(to, "time", owed->opened, owed->due);
        put_pair(to, "closed", owed->closed, owed->state);
        put(to, "event", owed->event);
        end(to);
    }
    for (int i = 0; i < to->world->breach_count; i++) {
        const dm_breach *breach = &to->world->breaches[i];
        begin(to, "breach", i);
        put_id(to, "clause", DM_TABLE_CLAUSES, breach->clause);
        put_id(to, "accused", DM_TABLE_ACTORS, breach->accused);
        put_pair(to, "about", breach->incident, breach->operation);
        put_pair(to, "obligation", breach->obligation, breach->at);
        put_word(to, "grade", dm_breach_grade_list.names[breach->grade]);
        put_pair(to, "state", breach->state, breach->due);
        put_pair(to, "known_by", breach->known_by, breach->event);
        end(to);
    }
}

static void print_rulings(printer *to)
{
    for (int i = 0; i < to->world->ruling_count; i++) {
        const dm_ruling *ruling = &to->world->rulings[i];
        begin(to, "ruling", i);
        put_id(to, "for", DM_TABLE_ACTORS, ruling->state);
        put_id(to, "action", DM_TABLE_ACTIONS, ruling->action);
        put_id(to, "asset", DM_TABLE_ASSETS, ruling->asset);
        put_id(to, "option", DM_TABLE_OPTIONS, ruling->option);
        put_pair(to, "allowed", ruling->is_allowed, ruling->is_used);
        put(to, "event", ruling->event);
        end(to);
    }
}

static void print_deeds_and_agenda(printer *to)
{
    for (int i = 0; i < to->world->deed_count; i++) {
        const dm_deed *deed = &to->world->deeds[i];
        begin(to, "deed", i);
        put_id(to, "by", DM_TABLE_ACTORS, deed->actor);
        put(to, "rung", deed->rung);
        put(to, "at", deed->at);
        put_pair(to, "known_at", deed->known_at[0], deed->known_at[1]);
        put_pair(to, "of", deed->incident, deed->operation);
        put_pair(to, "felt_by", deed->felt_by, deed->event);
        end(to);
    }
    for (int i = 0; i < to->world->agenda_count; i++) {
        const dm_agenda_item *item = &to->world->agenda[i];
        begin(to, "agenda", i);
        put(to, "at", item->at);
        put(to, "kind", item->kind);
        put_pair(to, "what", item->a, item->b);
        put_pair(to, "order", item->order, item->cause);
        end(to);
    }
}

void dm_world_print(const dm_scenario *scenario, const dm_world *world, dm_text *text)
{
    printer to = {scenario, world, text};
    print_head(&to);
    print_actors(&to);
    print_declared(&to);
    print_actions(&to);
    print_play(&to);
    print_incidents(&to);
    print_evidence(&to);
    print_operations(&to);
    print_messages(&to);
    print_ledger(&to);
    print_rulings(&to);
    print_deeds_and_agenda(&to);
}
