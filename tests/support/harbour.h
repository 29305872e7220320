#pragma once

#include "base/hash.h"
#include "tell/story.h"

#include <string.h>

// A small crisis made by hand: enough rows for every kind of event to speak of something. For tests
// of views; rules never see it.

enum { HARBOUR_TEXT_MAX = 16 * 1024, HARBOUR_EVENTS_MAX = 64 };

static dm_scenario harbour;
static dm_world harbour_world;
static dm_setup harbour_setup;
static char harbour_text[HARBOUR_TEXT_MAX];
static dm_event harbour_events[HARBOUR_EVENTS_MAX];
static int harbour_event_count;

static inline dm_words harbour_say(const char *words)
{
    const uint32_t at = harbour.text_size;
    const size_t size = strlen(words) + 1;
    memcpy(harbour_text + at, words, size);
    harbour.text_size += (uint32_t)size;
    return at;
}

static inline dm_noun harbour_noun(const char *id, const char *title)
{
    return (dm_noun){.id = harbour_say(id), .title = harbour_say(title), .key = dm_hash_name(id)};
}

static inline void harbour_people(void)
{
    harbour.actors[0] = (dm_actor){.noun = harbour_noun("halmark", "Halmark")};
    harbour.actors[1] = (dm_actor){.noun = harbour_noun("surovia", "Surovia")};
    harbour.actors[2] =
        (dm_actor){.noun = harbour_noun("nordgrid", "Nordgrid"), .kind = DM_ACTOR_KIND_COMPANY};
    harbour.actors_count = 3;
    harbour.assets[0] = (dm_asset){
        .noun = harbour_noun("north_grid", "the northern grid"), .owner = 0, .operator_ = 2};
    harbour.assets_count = 1;
    harbour.channels[0] =
        (dm_channel){.noun = harbour_noun("risk_link", "the risk-reduction link")};
    harbour.channels_count = 1;
    harbour.evidence_kinds[0] =
        (dm_evidence_kind){.noun = harbour_noun("infrastructure", "Infrastructure"), .weight = 6};
    harbour.evidence_kinds_count = 1;
    static const char *const rungs[] = {"Routine competition", "Private friction",
                                        "Public accusation"};
    static const char *const rung_ids[] = {"routine", "friction", "accusation"};
    for (int i = 0; i < 3; i++)
        harbour.rungs[i] = (dm_rung){.noun = harbour_noun(rung_ids[i], rungs[i])};
    harbour.rungs_count = 3;
    harbour.doctrines[0] = (dm_doctrine){.noun = harbour_noun("cautious", "Cautious"),
                                         .summary = harbour_say("Lowers the temperature.")};
    harbour.doctrines[1] = (dm_doctrine){.noun = harbour_noun("tit_for_tat", "Tit for tat"),
                                         .summary = harbour_say("Answers in kind.")};
    harbour.doctrines_count = 2;
}

static inline void harbour_norms(void)
{
    harbour.norms[0] = (dm_norm){.noun = harbour_noun("R2", "Tell each other what happened"),
                                 .mode = DM_MODE_SOFT,
                                 .parties = 3,
                                 .parameters = {0, 2},
                                 .clauses = {0, 1}};
    harbour.norms[1] = (dm_norm){.noun = harbour_noun("R3", "No automatic retaliation"),
                                 .mode = DM_MODE_HARD,
                                 .parties = 3,
                                 .parameters = {2, 2},
                                 .clauses = {1, 1}};
    harbour.norms_count = 2;
    harbour.parameters[0] = (dm_parameter){.noun = harbour_noun("first_packet", "First packet"),
                                           .unit = harbour_say("min"),
                                           .value = 360};
    harbour.parameters[1] = (dm_parameter){.noun = harbour_noun("min_fields", "Fields of 16"),
                                           .unit = harbour_say("fields"),
                                           .value = 8};
    harbour.parameters[2] = (dm_parameter){.noun = harbour_noun("min_decision", "Time to decide"),
                                           .unit = harbour_say("min"),
                                           .value = 240};
    harbour.parameters[3] = (dm_parameter){.noun = harbour_noun("floor", "Belief needed"),
                                           .unit = harbour_say("per-mille"),
                                           .value = 550};
    harbour.parameters_count = 4;
    harbour.clauses[0] = (dm_clause){
        .noun = harbour_noun("R2.first_packet", "first packet"),
        .norm = 0,
        .kind = DM_CLAUSE_REQUIRE,
        .sentence = harbour_say("Who is hit sends a packet of at least {min_fields} within "
                                "{first_packet}.")};
    harbour.clauses[1] = (dm_clause){
        .noun = harbour_noun("R3.wait", "wait"),
        .norm = 1,
        .kind = DM_CLAUSE_DELAY,
        .sentence = harbour_say("An answer waits {min_decision} and needs a belief above "
                                "{floor}.")};
    harbour.clauses_count = 2;
}

static inline void harbour_plot(void)
{
    harbour.actions[0] = (dm_action){.noun = harbour_noun("c08", "Disrupt a service"), .rung = 2};
    harbour.actions_count = 1;
    harbour.templates[0] = (dm_template){.noun = harbour_noun("blackout", "Blackout in the north")};
    harbour.templates_count = 1;
    harbour.clues[0] = (dm_clue){.noun = harbour_noun("hosting", "Servers in Surovia"),
                                 .summary = harbour_say("servers hosted in Surovia"),
                                 .planted_by = 2};
    harbour.clues_count = 1;
    harbour.injects[0] = (dm_inject){
        .noun = harbour_noun("dark", "Half the north goes dark"),
        .number = 1,
        .actor = 0,
        .text = harbour_say("At half past midnight 180,000 homes in the north of Halmark lost "
                            "power. The operator does not know why, and neither do we."),
        .to = DM_TO_PUBLIC};
    harbour.injects_count = 1;
    harbour.options[0] = (dm_option){.noun = harbour_noun("tell", "Tell Surovia what we see")};
    harbour.options[1] = (dm_option){.noun = harbour_noun("wait", "Wait")};
    harbour.options_count = 2;
    harbour.decisions[0] = (dm_decision){.noun = harbour_noun("dp1", "Whom do you tell?"),
                                         .text = harbour_say("Whom do you tell, and what?"),
                                         .options = {0, 2}};
    harbour.decisions_count = 1;
    harbour.endings[0] = (dm_ending){.noun = harbour_noun("calm", "A cold peace"),
                                     .text = harbour_say("Both sides kept talking.")};
    harbour.endings_count = 1;
    harbour.questions[0] = (dm_question){.noun = harbour_noun("q1", ""),
                                         .text = harbour_say("Which fact changed your mind?")};
    harbour.questions_count = 1;
    harbour.orders[0] = (dm_order_template){.noun = harbour_noun("counter", "Counter-strike"),
                                            .severity = 50,
                                            .belief = 550,
                                            .reaction = 9};
    harbour.orders_count = 1;
    harbour.variables[0] = (dm_variable){.noun = harbour_noun("leak", "Leak")};
    harbour.variables_count = 1;
}

/// What was said: a question, a packet, an accusation in public.
static inline void harbour_letters(dm_world *world)
{
    world->messages[0] =
        (dm_message){.from = 1, .to = 0, .kind = DM_MESSAGE_INQUIRY, .sent = 360, .effect = 0};
    harbour.effects[0].text = harbour_say("What happened to your grid?");
    world->messages[1] = (dm_message){
        .from = 0, .to = 1, .kind = DM_MESSAGE_PACKET, .sent = 400, .fields = 0x0F, .effect = -1};
    world->messages[2] = (dm_message){.from = 0,
                                      .to = DM_ANYONE,
                                      .kind = DM_MESSAGE_ACCUSATION,
                                      .sent = 410,
                                      .channel = -1,
                                      .effect = -1};
    world->message_count = 3;
}

static inline void harbour_history(void)
{
    dm_world *world = &harbour_world;
    for (int i = 0; i < harbour.parameters_count; i++)
        world->parameters[i] = harbour.parameters[i].value;
    world->norm_modes[0] = DM_MODE_SOFT;
    world->norm_modes[1] = DM_MODE_HARD;
    world->now = 1440;
    world->rung = 1;
    world->peak_rung = 2;
    world->peak_perceived[0] = 2;
    world->peak_perceived[1] = 1;
    world->tension[0][1] = 512;
    world->tension[1][0] = 250;
    world->incidents[0] = (dm_incident){.asset = 0,
                                        .author = DM_NOBODY,
                                        .ordered_by = DM_NOBODY,
                                        .severity = 52,
                                        .suspect = DM_SUSPECT_ACCIDENT,
                                        .operation = -1,
                                        .effect = DM_EFFECT_DISRUPTION,
                                        .known_at = {30, 90}};
    world->incidents[0].beliefs[0] =
        (dm_belief){.share = {0, 620}, .confidence = DM_CONFIDENCE_MODERATE};
    world->incidents[0].beliefs[1] = (dm_belief){.share = {40, 0}};
    world->incident_count = 1;
    world->evidence[0] = (dm_evidence){.clue = 0, .planted_by = 2};
    world->evidence[1] = (dm_evidence){.clue = -1, .planted_by = -1};
    world->evidence_count = 2;
    world->operations[0] = (dm_operation){.asset = 0, .actor = 1, .incident = -1};
    world->operations[1] = (dm_operation){.asset = -1, .actor = 1, .incident = -1};
    world->operation_count = 2;
    harbour_letters(world);
    world->obligations[0] = (dm_obligation){
        .due = 390, .closed = 380, .debtor = 0, .creditor = 1, .state = DM_OBLIGATION_MET};
    world->obligations[1] =
        (dm_obligation){.due = 720, .debtor = 1, .creditor = 0, .state = DM_OBLIGATION_MISSED};
    world->obligation_count = 2;
    world->breaches[0] = (dm_breach){.at = 720,
                                     .accused = 1,
                                     .grade = DM_GRADE_MAJOR,
                                     .known_by = 1,
                                     .incident = -1,
                                     .operation = -1,
                                     .obligation = 1};
    world->breach_count = 1;
}

/// Makes the scenario and the world; the events are the test's.
static inline void harbour_build(void)
{
    memset(&harbour, 0, sizeof harbour);
    memset(&harbour_world, 0, sizeof harbour_world);
    harbour.text = harbour_text;
    harbour.text_size = 1;
    harbour.noun = harbour_noun("cold_harbour", "Cold Harbour");
    harbour.version = harbour_say("1.0.0");
    harbour.premise = harbour_say("A winter trade quarrel; half of Halmark's northern grid trips.");
    harbour.year = 2027;
    harbour.hash = UINT64_C(0x0123456789abcdef);
    harbour_people();
    harbour_norms();
    harbour_plot();
    harbour_history();
    harbour_setup =
        (dm_setup){.seed = 7, .norms = {3, 2}, .norm_modes = {DM_MODE_SOFT, DM_MODE_HARD}};
    harbour_event_count = 0;
}

/// Adds an event at `at`; what `event` leaves out of subject, object, actor and other is row 0.
static inline dm_event *harbour_add(int64_t at, dm_event event)
{
    dm_event *added = &harbour_events[harbour_event_count++];
    *added = event;
    added->at = at;
    added->id = (uint32_t)harbour_event_count;
    if (added->until == 0) added->until = -1;
    if (added->draw == 0) added->draw = DM_NO_DRAW;
    return added;
}

static inline dm_story harbour_story(void)
{
    return (dm_story){.scenario = &harbour,
                      .setup = &harbour_setup,
                      .world = &harbour_world,
                      .events = {.items = harbour_events, .count = harbour_event_count},
                      .doctrines = {0, -1},
                      .engine_version = "0.1.0"};
}

/// One event of every kind, each with something to say.
static inline void harbour_add_every_kind(void)
{
    for (int kind = 0; kind < DM_EVENT_COUNT; kind++) {
        dm_event event = {.kind = (uint8_t)kind,
                          .visible = DM_TO_PUBLIC,
                          .value = 1,
                          .until = 510,
                          .why_kind = DM_CAUSE_RULE,
                          .why = DM_RULE_DEED};
        if (kind == DM_EVENT_INCIDENT) event.actor = DM_NOBODY;
        if (kind == DM_EVENT_INCIDENT || kind == DM_EVENT_INCIDENT_KNOWN) event.value = 52;
        if (kind == DM_EVENT_BELIEF || kind == DM_EVENT_ASSESSMENT ||
            kind == DM_EVENT_ORDER_FIRED || kind == DM_EVENT_LEVEL || kind == DM_EVENT_TENSION ||
            kind == DM_EVENT_STANDING) {
            event.value = 620;
            event.before = 330;
            event.other = DM_SUSPECT_SECOND;
        }
        if (kind == DM_EVENT_BELIEF || kind == DM_EVENT_ASSESSMENT)
            event.object = DM_CONFIDENCE_MODERATE;
        if (kind == DM_EVENT_DEATHS) event.value = 2300;
        if (kind == DM_EVENT_REFUSED) event.other = DM_VERDICT_REFUSED;
        if (kind == DM_EVENT_RULING_ACT || kind == DM_EVENT_RULING_OPTION) {
            event.value = 0;
            event.other = DM_VERDICT_REFUSED;
            event.before = kind == DM_EVENT_RULING_ACT;
        }
        if (kind >= DM_EVENT_OBLIGATION_OPEN && kind <= DM_EVENT_OBLIGATION_EXCUSED) {
            event.value = 0;
            event.other = 1;
        }
        if (kind == DM_EVENT_BREACH || kind == DM_EVENT_BREACH_STRUCK) {
            event.value = 0;
            event.actor = 1;
            event.object = DM_GRADE_MAJOR;
            event.other = DM_TO_FIRST;
        }
        if (kind == DM_EVENT_NORM_IN || kind == DM_EVENT_NORM_OUT) event.value = 3;
        harbour_add(30, event);
    }
}

/// World hashes change with the rules, and no view depends on them: "xxxx..." in their place.
static inline void harbour_hide_hash(char *text)
{
    for (char *at = strstr(text, "orld"); at != NULL; at = strstr(at + 1, "orld")) {
        char *digits = at + strcspn(at, "\n");
        const size_t label = strcspn(at, "h"); // "World hash   0123", "world_hash":"0123"
        if (strncmp(at + label, "hash", 4) != 0 || at + label > digits) continue;
        digits = at + label + 4;
        digits += strcspn(digits, "0123456789abcdef\n");
        memset(digits, 'x', strspn(digits, "0123456789abcdef"));
    }
}
