#include "support/fake_run.h"

#include "base/draw.h"
#include "base/hash.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    TEXT_MAX = 64 * 1024,
    STORY_MAX = 256,
    HALMARK = 0,
    SUROVIA = 1,
    NORDGRID = 2,
    TWO_DAYS = 2 * 24 * 60,
};

// ---- the scenario

static dm_words add_text(dm_fake_run *run, const char *text)
{
    const size_t size = strlen(text) + 1;
    assert(run->scenario.text_size + size <= run->text_capacity);
    const dm_words at = run->scenario.text_size;
    memcpy(run->scenario.text + at, text, size);
    run->scenario.text_size += (uint32_t)size;
    return at;
}

static dm_noun noun(dm_fake_run *run, const char *id, const char *title)
{
    return (dm_noun){
        .id = add_text(run, id), .title = add_text(run, title), .key = dm_hash_name(id), .line = 1};
}

static void add_actors(dm_fake_run *run)
{
    static const char *const names[][2] = {
        {"halmark", "Halmark"}, {"surovia", "Surovia"}, {"nordgrid", "Nordgrid"}};
    for (int i = 0; i < 3; i++) {
        run->scenario.actors[i].noun = noun(run, names[i][0], names[i][1]);
        run->scenario.actors[i].kind = i < 2 ? DM_ACTOR_KIND_STATE : DM_ACTOR_KIND_COMPANY;
    }
    run->scenario.actors_count = 3;
}

static void add_assets(dm_fake_run *run)
{
    dm_asset *grid = &run->scenario.assets[0];
    grid->noun = noun(run, "north_grid", "North grid");
    grid->units = add_text(run, "homes");
    grid->customers = 180000;
    dm_asset *hospital = &run->scenario.assets[1];
    hospital->noun = noun(run, "hospital", "Skarn hospital");
    hospital->units = add_text(run, "patients");
    hospital->customers = 900;
    dm_asset *radar = &run->scenario.assets[2];
    radar->noun = noun(run, "radar", "Radar network");
    radar->owner = SUROVIA;
    run->scenario.assets_count = 3;
}

static void add_ladder(dm_fake_run *run)
{
    static const char *const rungs[DM_RUNGS] = {"Routine competition",
                                                "Private friction",
                                                "Public accusation",
                                                "Legal and diplomatic retorsion",
                                                "Economic pressure",
                                                "Signalling and posture",
                                                "Pre-positioning found",
                                                "Nuisance effects",
                                                "Disruption, non-critical",
                                                "Reversible disruption of lifeline CI",
                                                "Destructive or systemic",
                                                "Rupture",
                                                "Effects with deaths or on military command",
                                                "Limited armed strike",
                                                "Sustained campaign",
                                                "Strategic alert"};
    static const char *const thresholds[] = {"first effects", "agreed CI threshold", "force",
                                             "strategic"};
    static const int16_t first[] = {7, 9, 12, 15};
    for (int i = 0; i < DM_RUNGS; i++) run->scenario.rungs[i].noun = noun(run, "rung", rungs[i]);
    run->scenario.rungs_count = DM_RUNGS;
    for (int i = 0; i < DM_THRESHOLDS; i++) {
        run->scenario.thresholds[i].noun = noun(run, "threshold", thresholds[i]);
        run->scenario.thresholds[i].rung = first[i];
    }
    run->scenario.thresholds_count = DM_THRESHOLDS;
}

static void add_norms(dm_fake_run *run)
{
    static const char *const norms[][2] = {{"R1", "Agreed threshold"},
                                           {"R2", "Information to share"},
                                           {"R3", "No automatic retaliation"}};
    static const char *const clauses[][2] = {
        {"R1.define", "definition"}, {"R2.packet", "first packet"}, {"R3.delay", "time to decide"}};
    for (int i = 0; i < 3; i++) {
        run->scenario.norms[i].noun = noun(run, norms[i][0], norms[i][1]);
        run->scenario.clauses[i].noun = noun(run, clauses[i][0], clauses[i][1]);
        run->scenario.clauses[i].norm = (int16_t)i;
    }
    run->scenario.norms_count = 3;
    run->scenario.clauses_count = 3;
    run->world.norms[HALMARK] = 7;
    run->world.norms[SUROVIA] = 7;
}

static void add_injects(dm_fake_run *run)
{
    static const struct {
        const char *title;
        int16_t actor;
    } rows[] = {
        {"Fishing talks stall", DM_NOBODY},
        {"180,000 homes lose power", DM_NOBODY},
        {"Operator: screens moved", HALMARK},
        {"Press: \xE2\x80\x9C"
         "attack?\xE2\x80\x9D",
         DM_NOBODY},
        {"CERT: host in Surovia", HALMARK},
        {"Nordgrid opens its logs", NORDGRID},
        {"Hospital: generator failing", DM_NOBODY},
        {"Parliament demands an answer", HALMARK},
        {"Vendor: tool shared by three groups", NORDGRID},
        {"Power fully restored", DM_NOBODY},
    };
    const int count = (int)(sizeof rows / sizeof *rows);
    for (int i = 0; i < count; i++) {
        run->scenario.injects[i].noun = noun(run, "inject", rows[i].title);
        run->scenario.injects[i].actor = rows[i].actor;
    }
    run->scenario.injects_count = count;
}

static void add_choices(dm_fake_run *run)
{
    static const char *const options[] = {
        "Send the first information packet", "Ask Surovia formally over the link",
        "Name Surovia in public", "Freeze assets in port", "Answer with our own logs"};
    for (int i = 0; i < 5; i++) run->scenario.options[i].noun = noun(run, "option", options[i]);
    run->scenario.options_count = 5;
    static const char *const actions[] = {"Expel diplomats", "Disrupt a network",
                                          "Raise the alert"};
    for (int i = 0; i < 3; i++) run->scenario.actions[i].noun = noun(run, "action", actions[i]);
    run->scenario.actions_count = 3;
    run->scenario.orders[0].noun = noun(run, "order", "strike the radar network");
    run->scenario.orders_count = 1;
    run->scenario.evidence_kinds[0].noun = noun(run, "logs", "Server logs");
    run->scenario.evidence_kinds_count = 1;
    run->scenario.endings[0].noun = noun(run, "cooled", "The crisis cools, with doubts");
    run->scenario.endings[0].tone = DM_TONE_MIXED;
    run->scenario.endings_count = 1;
}

static dm_fake_run *begin(int capacity)
{
    dm_fake_run *run = calloc(1, sizeof *run);
    assert(run != NULL);
    run->text_capacity = TEXT_MAX;
    run->scenario.text = calloc(1, TEXT_MAX);
    run->scenario.text_size = 1;
    run->events.items = calloc((size_t)capacity, sizeof *run->events.items);
    run->events.capacity = capacity;
    assert(run->scenario.text != NULL && run->events.items != NULL);
    run->scenario.noun = noun(run, "cold-harbour", "Cold Harbour");
    run->scenario.version = add_text(run, "1.0");
    run->scenario.hash = dm_hash_name("cold-harbour") * UINT64_C(0x100000001);
    run->scenario.start_tension = 250;
    add_actors(run);
    add_assets(run);
    add_ladder(run);
    add_norms(run);
    add_injects(run);
    add_choices(run);
    run->world.seed = 7;
    run->world.ending = -1;
    return run;
}

void dm_fake_run_free(dm_fake_run *run)
{
    free(run->scenario.text);
    free(run->events.items);
    free(run);
}

// ---- the story

/// Adds an event; what the row leaves out is 0, and -1 for indexes.
static dm_event *add(dm_fake_run *run, int64_t at, dm_event_kind kind, int actor, int subject)
{
    assert(run->events.count < run->events.capacity);
    dm_event *event = &run->events.items[run->events.count++];
    *event = (dm_event){.at = at,
                        .until = -1,
                        .id = (uint32_t)run->events.count,
                        .draw = DM_NO_DRAW,
                        .subject = (int16_t)subject,
                        .object = -1,
                        .actor = (int16_t)actor,
                        .other = -1,
                        .why = -1,
                        .kind = (uint8_t)kind,
                        .visible = DM_TO_STATES | DM_TO_PUBLIC};
    if (at > run->world.now) run->world.now = at;
    return event;
}

static uint32_t inject(dm_fake_run *run, int64_t at, int number)
{
    const int actor = run->scenario.injects[number].actor;
    dm_event *event = add(run, at, DM_EVENT_INJECT, actor, number);
    if (actor == HALMARK || actor == SUROVIA) event->visible = (uint8_t)(1U << actor);
    return event->id;
}

static void level(dm_fake_run *run, int64_t at, int asset, int before, int value)
{
    dm_event *event = add(run, at, DM_EVENT_LEVEL, DM_NOBODY, asset);
    event->before = before;
    event->value = value;
}

static void step(dm_fake_run *run, int64_t at, dm_event_kind kind, int actor, int before, int value)
{
    dm_event *event = add(run, at, kind, actor, -1);
    event->before = before;
    event->value = value;
    event->other = (int16_t)(actor >= 0 ? 1 - actor : -1);
    event->visible = (uint8_t)(actor >= 0 ? 1U << actor : 0U);
}

static uint32_t decide(dm_fake_run *run, int64_t at, int actor, int option, uint32_t cause)
{
    dm_event *event = add(run, at, DM_EVENT_DECISION, actor, 0);
    event->object = (int16_t)option;
    event->cause = cause;
    event->visible = (uint8_t)(1U << actor);
    return event->id;
}

static uint32_t send(dm_fake_run *run, int64_t at, int from, dm_message_kind kind, int option,
                     uint32_t cause)
{
    const int index = run->world.message_count++;
    dm_message *message = &run->world.messages[index];
    message->from = (int16_t)from;
    message->to = (int16_t)(1 - from);
    message->kind = (uint8_t)kind;
    message->fields = 0x1FF;
    dm_event *event = add(run, at, DM_EVENT_MESSAGE_SENT, from, index);
    event->other = (int16_t)(1 - from);
    event->cause = cause;
    event->visible = (uint8_t)(1U << from);
    event->why_kind = option >= 0 ? DM_CAUSE_OPTION : DM_CAUSE_RULE;
    event->why = (int16_t)option;
    return event->id;
}

static uint32_t deliver(dm_fake_run *run, int64_t at, int message, uint32_t cause)
{
    dm_event *event =
        add(run, at, DM_EVENT_MESSAGE_DELIVERED, run->world.messages[message].from, message);
    event->other = run->world.messages[message].to;
    event->cause = cause;
    event->visible = DM_TO_STATES;
    return event->id;
}

static dm_event *duty(dm_fake_run *run, int64_t at, dm_event_kind kind, int number, int actor,
                      int64_t due)
{
    dm_event *event = add(run, at, kind, actor, number);
    event->value = 1;
    event->until = due;
    event->visible = DM_TO_STATES;
    return event;
}

static void outage_and_first_answers(dm_fake_run *run)
{
    inject(run, 0, 0);
    dm_incident *incident = &run->world.incidents[0];
    incident->asset = 0;
    incident->effect = DM_EFFECT_DISRUPTION;
    dm_event *happened = add(run, 30, DM_EVENT_INCIDENT, DM_NOBODY, 0);
    happened->object = 0;
    happened->value = 52;
    happened->visible = 0;
    const uint32_t cause = happened->id;
    level(run, 30, 0, 1000, 0);
    add(run, 32, DM_EVENT_INCIDENT_KNOWN, HALMARK, 0)->value = 52;
    step(run, 30, DM_EVENT_RUNG_PERCEIVED, HALMARK, 0, 9);
    step(run, 30, DM_EVENT_TENSION, HALMARK, 250, 430);
    inject(run, 30, 1);
    inject(run, 60, 2);
    inject(run, 75, 5);
    const uint32_t first = decide(run, 100, HALMARK, 1, cause);
    step(run, 100, DM_EVENT_RUNG, DM_NOBODY, 0, 1);
    const uint32_t sent = send(run, 100, HALMARK, DM_MESSAGE_INQUIRY, 1, first);
    const uint32_t heard = deliver(run, 115, 0, sent);
    inject(run, 120, 3);
    duty(run, 210, DM_EVENT_OBLIGATION_OPEN, 0, HALMARK, 420);
    dm_event *wait = add(run, 90, DM_EVENT_DELAYED, HALMARK, 0);
    wait->value = 2;
    wait->until = 330;
    inject(run, 212, 4);
    const uint32_t reply = send(run, 225, SUROVIA, DM_MESSAGE_REPLY, -1, heard);
    deliver(run, 240, 1, reply);
    level(run, 240, 0, 0, 600);
    step(run, 240, DM_EVENT_TENSION, HALMARK, 430, 510);
    step(run, 241, DM_EVENT_TENSION, SUROVIA, 250, 330);
}

static void accusation_and_after(dm_fake_run *run)
{
    const uint32_t packet = decide(run, 390, HALMARK, 0, 0);
    const uint32_t sent = send(run, 390, HALMARK, DM_MESSAGE_PACKET, 0, packet);
    deliver(run, 395, 2, sent);
    duty(run, 390, DM_EVENT_OBLIGATION_MET, 0, HALMARK, 420);
    level(run, 480, 1, 1000, 400);
    inject(run, 480, 6);
    duty(run, 500, DM_EVENT_OBLIGATION_OPEN, 1, SUROVIA, 740);
    inject(run, 600, 7);
    const uint32_t named = decide(run, 640, HALMARK, 2, 0);
    step(run, 640, DM_EVENT_RUNG, DM_NOBODY, 1, 2);
    step(run, 641, DM_EVENT_RUNG_PERCEIVED, SUROVIA, 0, 2);
    step(run, 641, DM_EVENT_TENSION, SUROVIA, 330, 620);
    run->world.operations[0].action = 0;
    run->world.operations[0].asset = -1;
    run->world.operations[0].option = -1;
    dm_event *expelled = add(run, 720, DM_EVENT_OPERATION_DONE, SUROVIA, 0);
    expelled->value = 3;
    expelled->cause = named;
    step(run, 720, DM_EVENT_RUNG, DM_NOBODY, 2, 3);
    step(run, 720, DM_EVENT_RUNG_PERCEIVED, HALMARK, 9, 7);
    duty(run, 740, DM_EVENT_OBLIGATION_MISSED, 1, SUROVIA, 740);
    run->world.breaches[0].obligation = 1;
    dm_event *breach = add(run, 740, DM_EVENT_BREACH, SUROVIA, 0);
    breach->value = 1;
    breach->object = DM_GRADE_MAJOR;
    dm_event *refused = add(run, 760, DM_EVENT_REFUSED, HALMARK, 1);
    refused->value = 2;
    inject(run, 840, 8);
    decide(run, 870, SUROVIA, 4, breach->id);
    level(run, 900, 1, 400, 1000);
    level(run, 1000, 0, 600, 850);
    level(run, 1440, 0, 850, 1000);
    step(run, 1440, DM_EVENT_TENSION, HALMARK, 510, 380);
    step(run, 1440, DM_EVENT_TENSION, SUROVIA, 620, 470);
    inject(run, 1440, 9);
}

static int by_time(const void *a, const void *b)
{
    const dm_event *first = a;
    const dm_event *second = b;
    if (first->at != second->at) return first->at < second->at ? -1 : 1;
    return first->id < second->id ? -1 : first->id > second->id;
}

/// Events were written down in the order of the story: sorts them by time and numbers them anew.
static void put_in_order(dm_fake_run *run)
{
    dm_event *events = run->events.items;
    const int count = run->events.count;
    qsort(events, (size_t)count, sizeof *events, by_time);
    uint32_t *new_id = calloc((size_t)count + 1, sizeof *new_id);
    assert(new_id != NULL);
    for (int i = 0; i < count; i++) new_id[events[i].id] = (uint32_t)i + 1;
    for (int i = 0; i < count; i++) {
        events[i].id = (uint32_t)i + 1;
        if (events[i].cause != 0) events[i].cause = new_id[events[i].cause];
    }
    free(new_id);
}

dm_fake_run *dm_fake_run_story(void)
{
    dm_fake_run *run = begin(STORY_MAX);
    outage_and_first_answers(run);
    accusation_and_after(run);
    dm_event *end = add(run, 1500, DM_EVENT_ENDEX, DM_NOBODY, 0);
    end->value = 3;
    run->world.is_over = 1;
    run->world.ending = 0;
    put_in_order(run);
    return run;
}

// ---- the crowd

static uint32_t roll(int number, uint32_t about, uint32_t bound)
{
    return dm_draw_below(dm_draw(99, DM_DRAW_PLAYER, (uint32_t)number + 1, about, 0), bound);
}

static void crowd_event(dm_fake_run *run, int number, int64_t at)
{
    const int actor = (int)roll(number, 1, 2);
    switch (roll(number, 2, 10)) {
    case 0:
        inject(run, at, (int)roll(number, 3, 10));
        break;
    case 1:
        decide(run, at, actor, (int)roll(number, 3, 5), (uint32_t)run->events.count);
        break;
    case 2:
        add(run, at, DM_EVENT_OPERATION_DONE, actor, (int)roll(number, 3, 100))->cause =
            (uint32_t)run->events.count;
        break;
    case 3:
        step(run, at, DM_EVENT_RUNG, DM_NOBODY, 0, (int)roll(number, 3, 12));
        break;
    case 4:
        step(run, at, DM_EVENT_RUNG_PERCEIVED, actor, 0, (int)roll(number, 3, 12));
        break;
    case 5:
    case 6:
        step(run, at, DM_EVENT_TENSION, actor, 0, (int)roll(number, 3, 1000));
        break;
    case 7:
        level(run, at, (int)roll(number, 3, 3), 1000, (int)roll(number, 4, 3) * 500);
        break;
    case 8:
        duty(run, at, roll(number, 3, 2) == 0 ? DM_EVENT_OBLIGATION_OPEN : DM_EVENT_OBLIGATION_MET,
             (int)roll(number, 4, DM_OBLIGATIONS_MAX), actor, at + 120);
        break;
    default:
        add(run, at, DM_EVENT_BREACH, actor, (int)roll(number, 3, DM_BREACHES_MAX))->value = 1;
        break;
    }
}

dm_fake_run *dm_fake_run_crowd(int event_count)
{
    dm_fake_run *run = begin(event_count);
    for (int i = 0; i < DM_OPERATIONS_MAX; i++) run->world.operations[i].asset = -1;
    for (int i = 0; i < DM_BREACHES_MAX; i++) run->world.breaches[i].obligation = -1;
    for (int i = 0; i < event_count; i++) crowd_event(run, i, (int64_t)i * TWO_DAYS / event_count);
    return run;
}
