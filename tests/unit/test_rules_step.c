// A run from STARTEX to ENDEX: time, injects and conditions, sealed decisions, standing orders,
// messages, and the randomness that depends on nothing but its key.
#include "base/draw.h"
#include "support/lab.h"
#include "support/test.h"

#include <string.h>

static int setup(void **state)
{
    *state = dm_lab_open(1);
    return 0;
}

static int teardown(void **state)
{
    dm_lab_close(*state);
    return 0;
}

static int phase(const dm_lab *lab, const char *inject)
{
    return lab->world.injects[dm_lab_row(lab, DM_TABLE_INJECTS, inject)].phase;
}

static int variable(const dm_lab *lab, const char *id)
{
    return lab->world.variables[dm_lab_row(lab, DM_TABLE_VARIABLES, id)];
}

static const dm_decision_state *decision(const dm_lab *lab, const char *id)
{
    return &lab->world.decisions[dm_lab_row(lab, DM_TABLE_DECISIONS, id)];
}

static int chosen(const dm_lab *lab, const char *id, const char *option)
{
    const int row = decision(lab, id)->chosen;
    return row >= 0 &&
           strcmp(dm_say(lab->scenario, lab->scenario->options[row].noun.id), option) == 0;
}

// ------------------------------------------------------------------------------------- beginning

static void a_world_begins_as_the_scenario_says(void **state)
{
    dm_lab *lab = *state;
    assert_int_equal(lab->world.now, 0);
    assert_int_equal(lab->world.tension[0][1], 200);
    assert_int_equal(lab->world.tension[1][0], 200);
    assert_int_equal(lab->world.actors[0].credibility, 500);
    assert_int_equal(lab->world.actors[1].mood, 400);
    assert_int_equal(variable(lab, "counter"), 2);
    assert_int_equal(lab->world.ending, -1);
    assert_int_equal(lab->items[0].kind, DM_EVENT_STARTEX);
    assert_int_equal(lab->items[0].id, 1);
    for (int i = 0; i < lab->scenario->assets_count; i++) {
        assert_int_equal(lab->world.assets[i].level, 1000);
    }
}

static void the_same_seed_gives_the_same_world_and_another_another(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 5, "all");
    dm_lab_until(lab, 2000);
    const uint64_t first = dm_world_hash(lab->scenario, &lab->world);
    dm_lab_restart(lab, 5, "all");
    dm_lab_until(lab, 2000);
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), first);
    dm_lab_restart(lab, 6, "all");
    dm_lab_until(lab, 2000);
    assert_true(dm_world_hash(lab->scenario, &lab->world) != first);
}

static void time_in_one_stride_or_in_many_leads_to_the_same_world(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 3000);
    const uint64_t first = dm_world_hash(lab->scenario, &lab->world);
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "outage");
    for (int minute = 1; minute <= 3000; minute++) dm_lab_until(lab, minute);
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), first);
}

static void drawn_variables_take_their_values_as_often_as_their_weights_say(void **state)
{
    dm_lab *lab = *state;
    int faults = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        faults += variable(lab, "cause") == 0;
    }
    assert_in_range(faults, 440, 560);
}

static void every_event_names_an_earlier_event_as_its_cause(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 3, "all");
    static const char *const steps[] = {"outage", "notify", "find_host", "find_voice", "ask",
                                        "packet", "heat",   "deaths",    "open_choice"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) dm_lab_fire(lab, steps[i]);
    dm_lab_until(lab, 5000);
    assert_true(lab->events.count > 40);
    int uncaused = 0;
    for (int i = 0; i < lab->events.count; i++) {
        const dm_event *event = &lab->items[i];
        assert_int_equal(event->id, i + 1);
        assert_true(event->cause < event->id);
        if (i > 0) assert_true(event->at >= lab->items[i - 1].at);
        uncaused += event->cause == 0;
    }
    assert_in_range(uncaused, 1, 12); // STARTEX, and what the facilitator did by hand
}

// --------------------------------------------------------------------------------------- injects

static void an_inject_fires_on_its_minute_and_its_follower_after_its_delay(void **state)
{
    dm_lab *lab = *state;
    dm_lab_until(lab, 59);
    assert_int_equal(phase(lab, "planned"), DM_INJECT_WAITING);
    dm_lab_until(lab, 60);
    assert_int_equal(phase(lab, "planned"), DM_INJECT_FIRED);
    dm_lab_until(lab, 74);
    assert_int_equal(phase(lab, "follows"), DM_INJECT_WAITING);
    dm_lab_until(lab, 75);
    assert_int_equal(phase(lab, "follows"), DM_INJECT_FIRED);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_INJECT)->visible, DM_TO_FIRST);
}

static void an_inject_whose_condition_does_not_hold_is_skipped(void **state)
{
    dm_lab *lab = *state;
    dm_lab_until(lab, 120);
    assert_int_equal(phase(lab, "guarded"), DM_INJECT_SKIPPED);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_INJECT_SKIPPED)->object, 0);
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "add_nine"); // to five, its most
    dm_lab_until(lab, 120);
    assert_int_equal(phase(lab, "guarded"), DM_INJECT_FIRED);
}

static void a_chance_inject_fires_in_its_share_of_seeds(void **state)
{
    dm_lab *lab = *state;
    const int maybe = dm_lab_row(lab, DM_TABLE_INJECTS, "maybe");
    const uint32_t key = lab->scenario->injects[maybe].noun.key;
    int fired = 0;
    for (uint64_t seed = 0; seed < 3000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_until(lab, 180);
        const bool has_fired = phase(lab, "maybe") == DM_INJECT_FIRED;
        const uint64_t draw = dm_draw(seed, DM_DRAW_CHANCE, key, 1, 0);
        assert_int_equal(has_fired, dm_draw_below(draw, 1000) < 500);
        fired += has_fired;
    }
    assert_in_range(fired, 1400, 1600);
}

static void an_inject_that_watches_fires_as_soon_as_its_condition_holds(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "add_one");
    assert_int_equal(phase(lab, "watching"), DM_INJECT_WAITING);
    const dm_input add = {.kind = DM_INPUT_ADD,
                          .seat = DM_SEAT_SCRIPT,
                          .value = 1,
                          .subject = (int16_t)dm_lab_row(lab, DM_TABLE_VARIABLES, "counter")};
    dm_step(lab->scenario, &lab->world, add, &lab->events);
    assert_int_equal(variable(lab, "counter"), 4);
    assert_int_equal(phase(lab, "watching"), DM_INJECT_FIRED);
}

static void injects_can_be_skipped_and_put_off_by_hand(void **state)
{
    dm_lab *lab = *state;
    dm_input input = {.kind = DM_INPUT_DELAY,
                      .seat = DM_SEAT_FACILITATOR,
                      .minute = 100,
                      .subject = (int16_t)dm_lab_row(lab, DM_TABLE_INJECTS, "planned")};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    dm_lab_until(lab, 99);
    assert_int_equal(phase(lab, "planned"), DM_INJECT_WAITING);
    input.minute = 98; // the past: no
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    dm_lab_until(lab, 100);
    assert_int_equal(phase(lab, "planned"), DM_INJECT_FIRED);
    input = (dm_input){.kind = DM_INPUT_SKIP,
                       .seat = DM_SEAT_FACILITATOR,
                       .subject = (int16_t)dm_lab_row(lab, DM_TABLE_INJECTS, "guarded")};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    assert_int_equal(phase(lab, "guarded"), DM_INJECT_SKIPPED);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_INJECT_SKIPPED)->object, 2);
    dm_lab_fire(lab, "guarded");
    assert_int_equal(phase(lab, "guarded"), DM_INJECT_SKIPPED);
}

static void verbs_change_what_they_name_and_keep_to_the_range(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "standing");
    assert_int_equal(lab->world.actors[0].mood, -100);
    assert_int_equal(lab->world.actors[0].credibility, 510);
    assert_int_equal(lab->world.actors[0].capital, 480);
    assert_int_equal(lab->world.actors[0].legitimacy, 530);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_STANDING), 4);
    dm_lab_fire(lab, "fire_other");
    assert_int_equal(variable(lab, "counter"), 1);
    dm_lab_fire(lab, "skip_other");
    assert_int_equal(phase(lab, "guarded"), DM_INJECT_SKIPPED);
    dm_lab_fire(lab, "add_nine");
    assert_int_equal(variable(lab, "counter"), 5);
}

// --------------------------------------------------------------------------------------- tension

static void tension_fades_by_twenty_a_day(void **state)
{
    dm_lab *lab = *state;
    dm_lab_until(lab, 1440);
    assert_int_equal(lab->world.tension[0][1], 180);
    dm_lab_until(lab, 3 * 1440);
    assert_int_equal(lab->world.tension[0][1], 140);
    dm_lab_until(lab, 10 * 1440 - 1);
    assert_in_range(lab->world.tension[0][1], 0, 5);
}

static void tension_stays_between_nothing_and_a_thousand(void **state)
{
    dm_lab *lab = *state;
    for (int i = 0; i < 20; i++) {
        lab->world.injects[dm_lab_row(lab, DM_TABLE_INJECTS, "heat")].phase = DM_INJECT_WAITING;
        dm_lab_fire(lab, "heat");
    }
    assert_int_equal(lab->world.tension[0][1], 1000);
}

// An overt act of weight 2 in public: 2 x 10 per-mille, mood of the offended 400: x 1.1.
static void an_overt_act_moves_the_other_sides_tension_by_its_weight(void **state)
{
    dm_lab *lab = *state;
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "blame", NULL, NULL), &lab->events);
    dm_lab_until(lab, 60);
    const int points = lab->scenario->actions[dm_lab_row(lab, DM_TABLE_ACTIONS, "blame")].tension;
    assert_int_equal(points, 4); // the weight of rung 2 in the lab
    assert_int_equal(lab->world.tension[1][0], 200 + 44);
    assert_int_equal(lab->world.tension[0][1], 200);
    assert_int_equal(lab->world.rung, 2);
    assert_int_equal(lab->world.perceived[1], 2);
    assert_int_equal(lab->world.perceived[0], 2);
}

static void what_calms_is_worth_as_much_as_the_actor_is_believed(void **state)
{
    dm_lab *lab = *state;
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "talk", NULL, NULL), &lab->events);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.tension[1][0], 200 - 50); // East's credibility is 500
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 1, "talk", NULL, NULL), &lab->events);
    dm_lab_until(lab, 120);
    assert_int_equal(lab->world.tension[0][1], 200 - 80 - 1); // West's is 800; one has faded
}

// --------------------------------------------------------------------------------------- messages

static void a_message_takes_its_channels_time_and_three_times_that_when_untested(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "ask");
    assert_int_equal(lab->world.messages[0].delivered, 30);
    assert_int_equal(lab->world.actors[1].capital, 100 - 5);
    dm_lab_until(lab, 29);
    assert_int_equal(lab->world.messages[0].is_delivered, 0);
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.messages[0].is_delivered, 1);
    dm_lab_fire(lab, "ask_slowly");
    assert_int_equal(lab->world.messages[1].delivered, 30 + 180);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_MESSAGE_SENT)->visible, DM_TO_SECOND);
}

static void what_is_said_in_public_is_heard_by_all(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "assure");
    assert_int_equal(dm_lab_last(lab, DM_EVENT_MESSAGE_SENT)->visible, DM_TO_PUBLIC | DM_TO_STATES);
    dm_lab_until(lab, 10); // an assurance of six points, credibility 800
    assert_int_equal(lab->world.tension[0][1], 200 - 48);
}

static void a_packet_hands_over_the_evidence_under_the_fields_it_shares(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage"); // West holds "log" in a drawer
    dm_lab_fire(lab, "empty_packet");
    dm_lab_until(lab, 30);
    assert_int_equal(dm_lab_incident(lab, "outage")->beliefs[0].items, 0);
    assert_int_equal(lab->world.messages[0].withheld, 15);
    dm_lab_fire(lab, "their_packet");
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_incident(lab, "outage")->beliefs[0].items, 1);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_EVIDENCE)->why_kind, DM_CAUSE_START);
}

static void a_packet_carries_only_what_its_sender_had_when_it_left(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "packet"); // East has nothing yet
    dm_lab_until(lab, 10);
    dm_lab_fire(lab, "find_host");
    dm_lab_until(lab, 30);
    assert_int_equal(dm_lab_incident(lab, "outage")->beliefs[1].items, 1); // its own log
}

// -------------------------------------------------------------------------------------- decisions

static void a_decision_takes_effect_when_it_stands_alone(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_choice");
    assert_true(dm_is_deciding(&lab->world, lab->scenario, 0));
    assert_false(dm_is_deciding(&lab->world, lab->scenario, 1));
    dm_lab_choose(lab, "choice", "nothing");
    assert_int_equal(decision(lab, "choice")->phase, DM_DECISION_CLOSED);
    assert_true(chosen(lab, "choice", "nothing"));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DECISION)->visible, DM_TO_FIRST);
}

static void of_two_in_one_minute_none_is_seen_before_both_are_in(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_both");
    dm_lab_choose(lab, "their_choice", "release");
    assert_int_equal(decision(lab, "their_choice")->phase, DM_DECISION_SEALED);
    assert_int_equal(variable(lab, "counter"), 2);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DECISION), 0);
    dm_lab_choose(lab, "choice", "nothing");
    assert_int_equal(variable(lab, "counter"), 3);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DECISION), 2);
}

static void a_sealed_choice_is_judged_by_the_moment_it_was_made_in(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_voice");
    dm_lab_fire(lab, "open_both");
    // Allowed: the option itself puts an assessment on record before it strikes.
    dm_lab_choose(lab, "choice", "strike");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_REFUSED), 0);
    dm_lab_choose(lab, "their_choice", "release");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OPERATION_STARTED), 1);
    assert_int_equal(lab->world.incidents[0].beliefs[0].stated_suspect, DM_SUSPECT_SECOND);
}

static void at_the_deadline_the_default_is_taken(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_both");
    dm_lab_choose(lab, "choice", "nothing");
    dm_lab_until(lab, 59);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DECISION), 0);
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DECISION), 2);
    assert_true(chosen(lab, "their_choice", "hold"));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DECISION)->value, 1);
}

static void a_closed_decision_and_a_strangers_choice_change_nothing(void **state)
{
    dm_lab *lab = *state;
    const uint64_t before = dm_world_hash(lab->scenario, &lab->world);
    dm_lab_choose(lab, "choice", "nothing");
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), before);
    dm_lab_fire(lab, "open_choice");
    const uint64_t open = dm_world_hash(lab->scenario, &lab->world);
    dm_input input = {.kind = DM_INPUT_CHOOSE,
                      .seat = 1,
                      .belief = -1,
                      .subject = (int16_t)dm_lab_row(lab, DM_TABLE_DECISIONS, "choice"),
                      .object = (int16_t)dm_lab_row(lab, DM_TABLE_OPTIONS, "nothing")};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    input.seat = 0;
    input.object = (int16_t)dm_lab_row(lab, DM_TABLE_OPTIONS, "hold"); // of another decision
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    input.subject = 99;
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    input.subject = -1;
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    input = (dm_input){.kind = DM_INPUT_WAIT,
                       .seat = 0,
                       .subject = (int16_t)dm_lab_row(lab, DM_TABLE_DECISIONS, "choice")};
    dm_step(lab->scenario, &lab->world, input, &lab->events); // not a free one
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), open);
}

static void an_option_whose_condition_does_not_hold_is_refused_and_may_be_chosen_anew(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_choice");
    dm_lab_choose(lab, "choice", "later");
    assert_int_equal(dm_lab_last(lab, DM_EVENT_REFUSED)->other, DM_VERDICT_IMPOSSIBLE);
    assert_int_equal(decision(lab, "choice")->phase, DM_DECISION_OPEN);
    dm_lab_choose(lab, "choice", "nothing");
    assert_int_equal(decision(lab, "choice")->phase, DM_DECISION_CLOSED);
}

static void what_is_stated_with_a_choice_goes_on_record(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "open_choice");
    const dm_input input = {.kind = DM_INPUT_CHOOSE,
                            .seat = 0,
                            .belief = 420,
                            .confidence = DM_CONFIDENCE_MODERATE,
                            .incident = -1,
                            .subject = (int16_t)dm_lab_row(lab, DM_TABLE_DECISIONS, "choice"),
                            .object = (int16_t)dm_lab_row(lab, DM_TABLE_OPTIONS, "nothing")};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    const dm_belief *belief = &lab->world.incidents[0].beliefs[0];
    assert_int_equal(belief->stated, 420);
    assert_int_equal(belief->stated_confidence, DM_CONFIDENCE_MODERATE);
}

static void in_a_free_decision_any_act_of_the_catalogue_will_do_or_none(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_free");
    dm_input act = dm_lab_act(lab, 0, "jam", "hall", NULL);
    act.decision = (int16_t)dm_lab_row(lab, DM_TABLE_DECISIONS, "free");
    dm_step(lab->scenario, &lab->world, act, &lab->events);
    assert_int_equal(lab->world.operation_count, 1);
    assert_int_equal(lab->world.operations[0].authorised_by, 0);
    assert_int_equal(decision(lab, "free")->phase, DM_DECISION_CLOSED);
    dm_lab_until(lab, 60); // it may open again an hour later
    lab->world.injects[dm_lab_row(lab, DM_TABLE_INJECTS, "open_free")].phase = DM_INJECT_WAITING;
    dm_lab_fire(lab, "open_free");
    assert_int_equal(decision(lab, "free")->times, 2);
    const dm_input wait = {.kind = DM_INPUT_WAIT, .seat = 0, .subject = act.decision};
    dm_step(lab->scenario, &lab->world, wait, &lab->events);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DECISION)->before, 1);
    assert_int_equal(lab->world.operation_count, 1);
}

static void again(dm_lab *lab, const char *inject)
{
    lab->world.injects[dm_lab_row(lab, DM_TABLE_INJECTS, inject)].phase = DM_INJECT_WAITING;
    dm_lab_fire(lab, inject);
}

static void a_decision_without_again_opens_once(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "open_both");
    dm_lab_choose(lab, "choice", "nothing");
    dm_lab_choose(lab, "their_choice", "hold");
    dm_lab_until(lab, 300);
    again(lab, "open_both");
    assert_int_equal(decision(lab, "their_choice")->times, 1);
    assert_int_equal(decision(lab, "choice")->times, 2);
    dm_lab_choose(lab, "choice", "nothing");
    lab->world.decisions[dm_lab_row(lab, DM_TABLE_DECISIONS, "choice")].times = UINT8_MAX;
    dm_lab_until(lab, 600);
    again(lab, "open_both");
    assert_int_equal(decision(lab, "choice")->phase, DM_DECISION_OPEN);
    assert_int_equal(decision(lab, "choice")->times, UINT8_MAX);
}

static void a_belief_of_nothing_is_a_belief_on_record(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_input jam = dm_lab_act(lab, 0, "jam", "hall", "outage");
    jam.belief = 0;
    jam.confidence = DM_CONFIDENCE_LOW;
    dm_step(lab->scenario, &lab->world, jam, &lab->events);
    assert_int_equal(lab->world.incidents[0].beliefs[0].stated, 0);
}

static void a_decision_that_watches_opens_when_its_condition_holds(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "heat");
    assert_int_equal(decision(lab, "hot")->phase, DM_DECISION_OPEN);
    assert_int_equal(decision(lab, "hot")->times, 1);
    dm_lab_choose(lab, "hot", "cool");
    dm_lab_until(lab, 500);
    assert_int_equal(decision(lab, "hot")->times, 1);
}

// --------------------------------------------------------------------------------- standing orders

static void a_standing_order_strikes_at_machine_speed_on_belief(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line"); // both read severity alike
    dm_lab_fire(lab, "order_on");
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 20);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_ORDER_FIRED), 0); // 316 of 1000 is below 600
    dm_lab_fire(lab, "find_host");
    dm_lab_until(lab, 28);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_ORDER_FIRED), 0);
    dm_lab_until(lab, 29);
    const dm_event *fired = dm_lab_last(lab, DM_EVENT_ORDER_FIRED);
    assert_int_equal(fired->value, lab->world.incidents[0].beliefs[0].share[1]);
    assert_int_equal(lab->world.operations[0].authorised_by, DM_SEAT_SCRIPT);
    dm_lab_fire(lab, "find_voice");
    dm_lab_until(lab, 100);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_ORDER_FIRED), 1); // once
}

static void an_order_in_force_after_the_blow_still_fires(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "order_on");
    dm_lab_until(lab, 9);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_ORDER_FIRED), 1);
}

static void an_order_withdrawn_in_time_does_not_fire(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "order_on");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_lab_until(lab, 8);
    dm_lab_fire(lab, "order_off");
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_ORDER_FIRED), 0);
}

static void an_act_that_gives_the_answer_away_puts_the_orders_in_force(void **state)
{
    dm_lab *lab = *state;
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "arm", NULL, NULL), &lab->events);
    dm_lab_until(lab, 59);
    assert_int_equal(lab->world.orders[0].is_active, 0);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.orders[0].is_active, 1);
}

// ------------------------------------------------------------------------------------- operations

static void a_blow_makes_an_incident_with_traces_on_its_target(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "jam_hall");
    const dm_operation *jam = &lab->world.operations[0];
    assert_true(jam->due >= 60 && jam->due <= 120);
    dm_lab_until(lab, 120);
    assert_int_equal(lab->world.incident_count, 1);
    const dm_incident *incident = &lab->world.incidents[0];
    assert_int_equal(incident->author, 0);
    assert_int_equal(incident->suspect, DM_SUSPECT_FIRST);
    assert_int_equal(incident->rung, 7);
    assert_int_equal(incident->known_at[1], jam->due);
    assert_int_equal(incident->beliefs[0].share[DM_SUSPECT_FIRST], 1000);
    assert_int_equal(incident->notified_at[1], jam->due); // an effect shows itself
    assert_int_equal(incident->investigations[1], 1);
    const int level = lab->world.assets[incident->asset].level;
    assert_in_range(level, 1000 - 650, 1000 - 350); // 500, drawn between 70 and 130 %
    for (int i = 0; i < lab->world.evidence_count; i++) {
        assert_int_equal(lab->world.evidence[i].points_to, DM_SUSPECT_FIRST);
    }
}

static void what_cannot_be_confined_spreads_with_its_chance(void **state)
{
    dm_lab *lab = *state;
    int spread = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "break", "dam", NULL), &lab->events);
        dm_lab_until(lab, 120);
        const uint64_t draw = dm_draw(seed, DM_DRAW_COLLATERAL, lab->world.operations[0].key, 1, 0);
        const bool is_spread = dm_draw_below(draw, 1000) < 300;
        assert_int_equal(lab->world.incidents[0].states_affected, is_spread ? 2 : 1);
        spread += is_spread;
    }
    assert_in_range(spread, 250, 350);
    dm_lab_restart(lab, 1, "none"); // no capability behind it: it stays where it is
    dm_lab_fire(lab, "jam_hall");
    dm_lab_until(lab, 120);
    assert_int_equal(lab->world.incidents[0].states_affected, 1);
}

static void a_blow_without_an_end_lasts_as_long_as_its_target_needs(void **state)
{
    dm_lab *lab = *state;
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "swamp", "hall", NULL), &lab->events);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.incidents[0].end, 60 + 1440);
}

// East holds information to be a weapon: blame of weight 4 is 4 x 10 x 75/50.
static void to_whom_information_is_a_weapon_blame_weighs_more(void **state)
{
    dm_lab *lab = *state;
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 1, "blame", NULL, NULL), &lab->events);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.tension[0][1], 200 + 60);
}

static void showing_a_source_costs_its_owner(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_voice");
    dm_lab_fire(lab, "sample_packet");
    const int before = lab->world.actors[0].capital;
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.actors[0].capital, before - 15); // a signal costs three steps
}

static void a_secretive_state_is_noticed_less(void **state)
{
    dm_lab *lab = *state;
    lab->scenario->actors[0].secrecy = 900;
    int noticed = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "enter_dam");
        dm_lab_until(lab, 60);
        noticed += dm_lab_count(lab, DM_EVENT_OPERATION_NOTICED);
    }
    assert_in_range(noticed, 260, 340); // 500 x (1500 - 900) / 1000
}

static void access_is_gained_and_burnt(void **state)
{
    dm_lab *lab = *state;
    assert_int_equal(lab->world.access[0], DM_ACCESS_FOOTHOLD);
    dm_lab_fire(lab, "enter_dam");
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.access[0], DM_ACCESS_PERSISTENT);
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "break", "dam", NULL), &lab->events);
    dm_lab_until(lab, 180);
    assert_int_equal(lab->world.access[0], DM_ACCESS_NONE);
}

static void hidden_access_is_noticed_in_its_share_of_seeds(void **state)
{
    dm_lab *lab = *state;
    int noticed = 0;
    for (uint64_t seed = 0; seed < 3000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "enter_dam");
        dm_lab_until(lab, 60);
        const int count = dm_lab_count(lab, DM_EVENT_OPERATION_NOTICED);
        const uint64_t draw = dm_draw(seed, DM_DRAW_DETECT, lab->world.operations[0].key,
                                      lab->scenario->actors[1].noun.key, 0);
        assert_int_equal(count, dm_draw_below(draw, 1000) < 500);
        assert_int_equal(lab->world.incidents[0].known_at[1], count > 0 ? 60 : -1);
        noticed += count;
    }
    assert_in_range(noticed, 1400, 1600);
}

// ---------------------------------------------------------------------------------------- endings

static void an_ending_at_once_ends_the_run_and_nothing_moves_any_more(void **state)
{
    dm_lab *lab = *state;
    const dm_input zero = {.kind = DM_INPUT_SET,
                           .seat = DM_SEAT_SCRIPT,
                           .value = -7,
                           .subject = (int16_t)dm_lab_row(lab, DM_TABLE_VARIABLES, "counter")};
    dm_step(lab->scenario, &lab->world, zero, &lab->events);
    assert_int_equal(lab->world.is_over, 1);
    assert_int_equal(lab->world.ending, dm_lab_row(lab, DM_TABLE_ENDINGS, "early"));
    const uint64_t hash = dm_world_hash(lab->scenario, &lab->world);
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 5000);
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), hash);
}

static void when_the_time_is_up_the_first_ending_that_fits_is_taken(void **state)
{
    dm_lab *lab = *state;
    dm_lab_until(lab, 10 * 1440);
    assert_int_equal(lab->world.ending, dm_lab_row(lab, DM_TABLE_ENDINGS, "calm"));
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "west_mobilises");
    dm_lab_until(lab, 10 * 1440);
    assert_int_equal(lab->world.ending, dm_lab_row(lab, DM_TABLE_ENDINGS, "other"));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ENDEX)->value, 11);
}

static void a_verb_or_the_facilitator_may_end_it(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "finish");
    assert_int_equal(lab->world.ending, dm_lab_row(lab, DM_TABLE_ENDINGS, "stopped"));
    dm_lab_restart(lab, 1, "none");
    dm_input end = {.kind = DM_INPUT_END, .seat = DM_SEAT_FACILITATOR, .subject = -1};
    dm_step(lab->scenario, &lab->world, end, &lab->events);
    assert_int_equal(lab->world.is_over, 1);
    assert_int_equal(lab->world.ending, -1);
}

static void a_full_table_ends_the_run_and_says_so(void **state)
{
    dm_lab *lab = *state;
    lab->world.message_count = DM_MESSAGES_MAX;
    dm_lab_fire(lab, "ask");
    assert_int_equal(lab->world.is_over, 1);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_LIMIT)->value, DM_MESSAGES_MAX);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_LIMIT), 1);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_ENDEX), 1);
}

static void events_that_are_not_kept_change_nothing_else(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 500);
    const uint64_t kept = dm_world_hash(lab->scenario, &lab->world);
    dm_setup setup = dm_setup_default(lab->scenario, 1);
    dm_begin(lab->scenario, &setup, &lab->world, NULL);
    lab->events = (dm_events){0};
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 500);
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), kept);
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(a_world_begins_as_the_scenario_says),
        LAB_TEST(the_same_seed_gives_the_same_world_and_another_another),
        LAB_TEST(time_in_one_stride_or_in_many_leads_to_the_same_world),
        LAB_TEST(drawn_variables_take_their_values_as_often_as_their_weights_say),
        LAB_TEST(every_event_names_an_earlier_event_as_its_cause),
        LAB_TEST(an_inject_fires_on_its_minute_and_its_follower_after_its_delay),
        LAB_TEST(an_inject_whose_condition_does_not_hold_is_skipped),
        LAB_TEST(a_chance_inject_fires_in_its_share_of_seeds),
        LAB_TEST(an_inject_that_watches_fires_as_soon_as_its_condition_holds),
        LAB_TEST(injects_can_be_skipped_and_put_off_by_hand),
        LAB_TEST(verbs_change_what_they_name_and_keep_to_the_range),
        LAB_TEST(tension_fades_by_twenty_a_day),
        LAB_TEST(tension_stays_between_nothing_and_a_thousand),
        LAB_TEST(an_overt_act_moves_the_other_sides_tension_by_its_weight),
        LAB_TEST(what_calms_is_worth_as_much_as_the_actor_is_believed),
        LAB_TEST(a_message_takes_its_channels_time_and_three_times_that_when_untested),
        LAB_TEST(what_is_said_in_public_is_heard_by_all),
        LAB_TEST(a_packet_hands_over_the_evidence_under_the_fields_it_shares),
        LAB_TEST(a_packet_carries_only_what_its_sender_had_when_it_left),
        LAB_TEST(a_decision_takes_effect_when_it_stands_alone),
        LAB_TEST(of_two_in_one_minute_none_is_seen_before_both_are_in),
        LAB_TEST(a_sealed_choice_is_judged_by_the_moment_it_was_made_in),
        LAB_TEST(at_the_deadline_the_default_is_taken),
        LAB_TEST(a_closed_decision_and_a_strangers_choice_change_nothing),
        LAB_TEST(an_option_whose_condition_does_not_hold_is_refused_and_may_be_chosen_anew),
        LAB_TEST(what_is_stated_with_a_choice_goes_on_record),
        LAB_TEST(in_a_free_decision_any_act_of_the_catalogue_will_do_or_none),
        LAB_TEST(a_decision_without_again_opens_once),
        LAB_TEST(a_belief_of_nothing_is_a_belief_on_record),
        LAB_TEST(a_decision_that_watches_opens_when_its_condition_holds),
        LAB_TEST(a_standing_order_strikes_at_machine_speed_on_belief),
        LAB_TEST(an_order_in_force_after_the_blow_still_fires),
        LAB_TEST(an_order_withdrawn_in_time_does_not_fire),
        LAB_TEST(an_act_that_gives_the_answer_away_puts_the_orders_in_force),
        LAB_TEST(a_blow_makes_an_incident_with_traces_on_its_target),
        LAB_TEST(what_cannot_be_confined_spreads_with_its_chance),
        LAB_TEST(a_blow_without_an_end_lasts_as_long_as_its_target_needs),
        LAB_TEST(to_whom_information_is_a_weapon_blame_weighs_more),
        LAB_TEST(showing_a_source_costs_its_owner),
        LAB_TEST(a_secretive_state_is_noticed_less),
        LAB_TEST(access_is_gained_and_burnt),
        LAB_TEST(hidden_access_is_noticed_in_its_share_of_seeds),
        LAB_TEST(an_ending_at_once_ends_the_run_and_nothing_moves_any_more),
        LAB_TEST(when_the_time_is_up_the_first_ending_that_fits_is_taken),
        LAB_TEST(a_verb_or_the_facilitator_may_end_it),
        LAB_TEST(a_full_table_ends_the_run_and_says_so),
        LAB_TEST(events_that_are_not_kept_change_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
