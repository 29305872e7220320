// What people say of their own accord, and what the white cell decides otherwise than the rule.
#include "exercise/hand.h"
#include "rules/judge.h"
#include "support/lab.h"
#include "support/test.h"

static const dm_stated nothing = {.belief = -1};

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

static void play(dm_lab *lab, dm_input input)
{
    dm_step(lab->scenario, &lab->world, input, &lab->events);
}

static dm_verdict judge(const dm_lab *lab, dm_input input)
{
    return dm_judge(lab->scenario, &lab->world, &input);
}

static void expect_obstacle(const dm_lab *lab, dm_input input, dm_obstacle obstacle)
{
    const dm_verdict verdict = judge(lab, input);
    assert_int_equal(verdict.kind, DM_VERDICT_IMPOSSIBLE);
    assert_int_equal(verdict.obstacle, obstacle);
}

static int channel(const dm_lab *lab, const char *id)
{
    return dm_lab_row(lab, DM_TABLE_CHANNELS, id);
}

static void adopt(dm_lab *lab, const char *norm, int states)
{
    play(lab, dm_hand_norm(dm_lab_row(lab, DM_TABLE_NORMS, norm), states, true));
}

/// Incident 0, which the East knows.
static void outage(dm_lab *lab)
{
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    assert_int_equal(lab->world.incident_count, 1);
}

// ------------------------------------------------------------------------------------- messages

static void a_person_s_message_goes_to_the_other_state_over_its_channel(void **state)
{
    dm_lab *lab = *state;
    play(lab, dm_hand_message(0, DM_MESSAGE_INQUIRY, channel(lab, "link"), -1, 0, nothing));
    const dm_event *sent = dm_lab_last(lab, DM_EVENT_MESSAGE_SENT);
    assert_int_equal(sent->actor, 0);
    assert_int_equal(sent->other, 1);
    assert_int_equal(sent->why_kind, DM_CAUSE_SEAT);
    assert_int_equal(sent->visible, DM_TO_FIRST);
    const dm_message *message = &lab->world.messages[sent->subject];
    assert_int_equal(message->kind, DM_MESSAGE_INQUIRY);
    assert_int_equal(message->effect, -1); // its words are a person's
    assert_int_equal(lab->world.actors[0].capital, 495);
    dm_lab_until(lab, 30);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_MESSAGE_DELIVERED), 1);
}

static void what_is_said_in_public_everyone_hears(void **state)
{
    dm_lab *lab = *state;
    play(lab, dm_hand_message(1, DM_MESSAGE_ASSURANCE, channel(lab, "public"), -1, 0, nothing));
    const dm_event *sent = dm_lab_last(lab, DM_EVENT_MESSAGE_SENT);
    assert_int_equal(sent->other, DM_ANYONE);
    assert_int_equal(sent->visible, DM_TO_PUBLIC | DM_TO_STATES);
}

static void nobody_writes_of_what_he_does_not_know_or_cannot_name(void **state)
{
    dm_lab *lab = *state;
    const int link = channel(lab, "link");
    dm_lab_fire(lab, "breach"); // seen by its author alone
    expect_obstacle(lab, dm_hand_message(0, DM_MESSAGE_INQUIRY, link, 0, 0, nothing),
                    DM_OBSTACLE_UNKNOWN);
    dm_lab_fire(lab, "breach_seen");
    assert_int_equal(judge(lab, dm_hand_message(0, DM_MESSAGE_INQUIRY, link, 0, 0, nothing)).kind,
                     DM_VERDICT_ALLOWED);
    const dm_input wrong[] = {
        dm_hand_message(0, DM_MESSAGE_INQUIRY, link, 1, 0, nothing),
        dm_hand_message(0, DM_MESSAGE_INQUIRY, link, -2, 0, nothing),
        dm_hand_message(0, DM_MESSAGE_INQUIRY, -1, -1, 0, nothing),
        dm_hand_message(0, DM_MESSAGE_INQUIRY, lab->scenario->channels_count, -1, 0, nothing),
        dm_hand_message(0, DM_MESSAGE_COUNT, link, -1, 0, nothing),
        dm_hand_message(0, -1, link, -1, 0, nothing),
        dm_hand_message(0, DM_MESSAGE_ACCUSATION, link, -1, 0, (dm_stated){.belief = 1001}),
        dm_hand_message(0, DM_MESSAGE_ACCUSATION, link, -1, 0, (dm_stated){.belief = -2}),
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        expect_obstacle(lab, wrong[i], DM_OBSTACLE_UNKNOWN);
        const uint64_t before = dm_world_hash(lab->scenario, &lab->world);
        play(lab, wrong[i]);
        assert_true(dm_world_hash(lab->scenario, &lab->world) == before);
    }
}

static void a_message_costs_what_its_channel_costs(void **state)
{
    dm_lab *lab = *state;
    const dm_input ask =
        dm_hand_message(0, DM_MESSAGE_INQUIRY, channel(lab, "link"), -1, 0, nothing);
    lab->world.actors[0].capital = 5;
    assert_int_equal(judge(lab, ask).kind, DM_VERDICT_ALLOWED);
    lab->world.actors[0].capital = 4;
    expect_obstacle(lab, ask, DM_OBSTACLE_CAPITAL);
    play(lab, ask);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_REFUSED)->other, DM_VERDICT_IMPOSSIBLE);
    assert_int_equal(lab->world.message_count, 0);
}

static void a_packet_is_about_an_incident_and_shares_something(void **state)
{
    dm_lab *lab = *state;
    const int link = channel(lab, "link");
    const uint32_t told = 1U << DM_FIELD_PERSONS | 1U << DM_FIELD_CONTACT;
    expect_obstacle(lab, dm_hand_message(0, DM_MESSAGE_PACKET, link, -1, told, nothing),
                    DM_OBSTACLE_EMPTY);
    outage(lab);
    expect_obstacle(lab, dm_hand_message(0, DM_MESSAGE_PACKET, link, 0, 0, nothing),
                    DM_OBSTACLE_EMPTY);
    expect_obstacle(lab,
                    dm_hand_message(0, DM_MESSAGE_PACKET, link, 0, 1U << DM_FIELD_COUNT, nothing),
                    DM_OBSTACLE_EMPTY);
    play(lab, dm_hand_message(0, DM_MESSAGE_PACKET, link, 0, told, nothing));
    const dm_message *packet = &lab->world.messages[0];
    assert_int_equal(packet->fields, told);
    assert_int_equal(packet->withheld, DM_FIELD_COUNT - 2);
}

static void a_packet_shares_evidence_only_where_the_sender_has_some(void **state)
{
    dm_lab *lab = *state;
    const int link = channel(lab, "link");
    const uint32_t where = 1U << DM_FIELD_INFRASTRUCTURE;
    outage(lab);
    const dm_input packet = dm_hand_message(0, DM_MESSAGE_PACKET, link, 0, where, nothing);
    expect_obstacle(lab, packet, DM_OBSTACLE_EMPTY);
    dm_lab_fire(lab, "find_host");
    assert_int_equal(judge(lab, packet).kind, DM_VERDICT_ALLOWED);
    play(lab, packet);
    dm_lab_until(lab, 30);
    assert_true(lab->world.evidence[0].known_at[1] >= 0 || lab->world.evidence[1].known_at[1] >= 0);
    // What it shares of the one incident is no evidence on another.
    dm_lab_fire(lab, "prank");
    dm_input other = packet;
    other.incident = 1;
    lab->world.incidents[1].known_at[0] = 0;
    expect_obstacle(lab, other, DM_OBSTACLE_EMPTY);
}

static void a_person_s_packet_pays_an_obligation(void **state)
{
    dm_lab *lab = *state;
    adopt(lab, "SHARE", DM_TO_STATES);
    outage(lab);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OBLIGATION_OPEN)->actor, 0);
    const uint32_t plain = 1U << DM_FIELD_INCIDENT | 1U << DM_FIELD_FIRST_SEEN |
                           1U << DM_FIELD_SECTORS | 1U << DM_FIELD_PERSONS | 1U << DM_FIELD_IMPACT |
                           1U << DM_FIELD_EFFECT | 1U << DM_FIELD_CONTACT;
    const int link = channel(lab, "link");
    play(lab, dm_hand_message(0, DM_MESSAGE_PACKET, link, 0, plain, nothing));
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_OPEN); // seven of eight
    const uint32_t enough = plain | 1U << DM_FIELD_HELP;
    play(lab, dm_hand_message(0, DM_MESSAGE_PACKET, link, 0, enough, nothing));
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MET);
}

static void to_accuse_in_public_is_judged_and_in_private_is_not(void **state)
{
    dm_lab *lab = *state;
    outage(lab);
    adopt(lab, "BLAME", DM_TO_FIRST);
    const dm_stated sure = {.belief = 900, .confidence = DM_CONFIDENCE_HIGH};
    const int loud = channel(lab, "public");
    const dm_input blame = dm_hand_message(0, DM_MESSAGE_ACCUSATION, loud, 0, 0, sure);
    assert_int_equal(judge(lab, blame).kind, DM_VERDICT_REFUSED);
    play(lab, blame);
    const dm_event *refused = dm_lab_last(lab, DM_EVENT_REFUSED);
    assert_int_equal(refused->subject, -1);
    assert_int_equal(refused->object, -1);
    assert_int_equal(refused->why_kind, DM_CAUSE_CLAUSE);
    assert_int_equal(lab->world.actors[0].accusations, 0);

    dm_input whisper = blame;
    whisper.subject = (int16_t)channel(lab, "link");
    assert_int_equal(judge(lab, whisper).kind, DM_VERDICT_ALLOWED);
    dm_input warn = blame;
    warn.object = DM_MESSAGE_WARNING;
    assert_int_equal(judge(lab, warn).kind, DM_VERDICT_ALLOWED);

    play(lab, dm_hand_norm(dm_lab_row(lab, DM_TABLE_NORMS, "BLAME"), DM_TO_FIRST, false));
    play(lab, blame);
    assert_int_equal(lab->world.actors[0].accusations, 1);
    const dm_event *said = dm_lab_last(lab, DM_EVENT_ASSESSMENT);
    assert_int_equal(said->value, 900);
    assert_int_equal(said->object, DM_CONFIDENCE_HIGH);
    assert_int_equal(said->before, 1);
    assert_int_equal(lab->world.incidents[0].beliefs[0].stated, 900);
    dm_input vague = blame;
    vague.incident = -1;
    play(lab, vague);
    assert_int_equal(lab->world.actors[0].accusations, 2);
}

static void what_a_soft_norm_forbids_to_say_is_said_and_a_breach(void **state)
{
    dm_lab *lab = *state;
    outage(lab);
    const int norm = dm_lab_row(lab, DM_TABLE_NORMS, "BLAME");
    adopt(lab, "BLAME", DM_TO_FIRST);
    lab->world.norm_modes[norm] = DM_MODE_SOFT;
    play(lab, dm_hand_message(0, DM_MESSAGE_ACCUSATION, channel(lab, "public"), 0, 0, nothing));
    assert_int_equal(lab->world.message_count, 1);
    assert_int_equal(lab->world.breach_count, 1);
    assert_int_equal(lab->world.breaches[0].known_by, DM_TO_STATES);
    assert_int_equal(lab->world.breaches[0].accused, 0);
}

// ---------------------------------------------------------------------------------- assessments

static void likelihood_and_confidence_go_on_record_as_two_things(void **state)
{
    dm_lab *lab = *state;
    outage(lab);
    const dm_stated stated = {.belief = 700, .confidence = DM_CONFIDENCE_LOW};
    play(lab, dm_hand_assess(0, 0, -1, stated));
    const dm_belief *belief = &lab->world.incidents[0].beliefs[0];
    assert_int_equal(belief->stated, 700);
    assert_int_equal(belief->stated_confidence, DM_CONFIDENCE_LOW);
    assert_int_equal(belief->stated_suspect, DM_SUSPECT_SECOND);
    const dm_event *event = dm_lab_last(lab, DM_EVENT_ASSESSMENT);
    assert_int_equal(event->visible, DM_TO_FIRST);
    assert_int_equal(event->before, 0);
    assert_int_equal(lab->world.actors[0].accusations, 0);
    // Of somebody else it says nothing new on the other state.
    play(lab, dm_hand_assess(0, 0, DM_SUSPECT_CRIMINALS, stated));
    assert_int_equal(belief->stated_suspect, DM_SUSPECT_CRIMINALS);
    assert_int_equal(belief->stated, belief->share[1]);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ASSESSMENT)->value, 700);
}

static void half_an_assessment_is_none(void **state)
{
    dm_lab *lab = *state;
    outage(lab);
    const dm_input wrong[] = {
        dm_hand_assess(0, 0, -1, (dm_stated){.belief = -1, .confidence = DM_CONFIDENCE_LOW}),
        dm_hand_assess(0, 0, -1, (dm_stated){.belief = 1001, .confidence = DM_CONFIDENCE_LOW}),
        dm_hand_assess(0, 0, -1, (dm_stated){.belief = 500, .confidence = DM_CONFIDENCE_NONE}),
        dm_hand_assess(0, 0, -1, (dm_stated){.belief = 500, .confidence = DM_CONFIDENCE_COUNT}),
        dm_hand_assess(0, 0, -2, (dm_stated){.belief = 500, .confidence = DM_CONFIDENCE_LOW}),
        dm_hand_assess(0, 0, DM_SUSPECT_COUNT, (dm_stated){.belief = 500, .confidence = 1}),
        dm_hand_assess(0, 1, -1, (dm_stated){.belief = 500, .confidence = 1}),
        dm_hand_assess(0, -1, -1, (dm_stated){.belief = 500, .confidence = 1}),
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        expect_obstacle(lab, wrong[i], DM_OBSTACLE_UNKNOWN);
    const dm_stated edge = {.belief = 1000, .confidence = DM_CONFIDENCE_HIGH};
    assert_int_equal(judge(lab, dm_hand_assess(0, 0, DM_SUSPECT_OWN_FAULT, edge)).kind,
                     DM_VERDICT_ALLOWED);
    const dm_stated zero = {.belief = 0, .confidence = DM_CONFIDENCE_LOW};
    assert_int_equal(judge(lab, dm_hand_assess(0, 0, 0, zero)).kind, DM_VERDICT_ALLOWED);
    dm_lab_fire(lab, "breach");
    expect_obstacle(lab, dm_hand_assess(0, 1, -1, edge), DM_OBSTACLE_UNKNOWN); // not known to it
}

// --------------------------------------------------------------------------------- the white cell

static void an_inject_ad_hoc_is_seen_by_whom_it_is_for(void **state)
{
    dm_lab *lab = *state;
    play(lab, dm_hand_inject(DM_TO_SECOND));
    const dm_event *event = dm_lab_last(lab, DM_EVENT_INJECT_AD_HOC);
    assert_int_equal(event->visible, DM_TO_SECOND);
    assert_int_equal(event->actor, 1);
    play(lab, dm_hand_inject(DM_TO_PUBLIC));
    event = dm_lab_last(lab, DM_EVENT_INJECT_AD_HOC);
    assert_int_equal(event->visible, DM_TO_PUBLIC | DM_TO_STATES);
    assert_int_equal(event->actor, DM_NOBODY);
    play(lab, dm_hand_inject(DM_TO_STATES));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_INJECT_AD_HOC)->actor, DM_NOBODY);
    play(lab, dm_hand_inject(0));
    assert_int_equal(dm_lab_count(lab, DM_EVENT_INJECT_AD_HOC), 3);
    dm_input by_a_state = dm_hand_inject(DM_TO_FIRST);
    by_a_state.seat = 0;
    play(lab, by_a_state);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_INJECT_AD_HOC), 3);
}

static void an_inject_put_off_says_so(void **state)
{
    dm_lab *lab = *state;
    const int planned = dm_lab_row(lab, DM_TABLE_INJECTS, "planned");
    play(lab, dm_hand_delay(planned, 200));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_INJECT_DELAYED)->until, 200);
    dm_lab_until(lab, 199);
    assert_int_equal(lab->world.injects[planned].phase, DM_INJECT_WAITING);
    dm_lab_until(lab, 200);
    assert_int_equal(lab->world.injects[planned].phase, DM_INJECT_FIRED);
}

static void the_white_cell_allows_once_what_a_norm_refuses(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    const dm_input arm = dm_lab_act(lab, 0, "arm", NULL, NULL);
    assert_int_equal(judge(lab, arm).kind, DM_VERDICT_REFUSED);
    const int action = dm_lab_row(lab, DM_TABLE_ACTIONS, "arm");
    play(lab, dm_hand_rule_act(DM_TO_FIRST, action, -1, -1, true));
    const dm_event *ruling = dm_lab_last(lab, DM_EVENT_RULING_ACT);
    assert_int_equal(ruling->actor, 0);
    assert_int_equal(ruling->subject, action);
    assert_int_equal(ruling->before, 1);
    assert_int_equal(ruling->other, DM_VERDICT_REFUSED); // what the rule had said
    assert_int_equal(ruling->value, dm_lab_row(lab, DM_TABLE_CLAUSES, "HARD.arm"));
    assert_int_equal(judge(lab, arm).kind, DM_VERDICT_ALLOWED);
    play(lab, arm);
    assert_int_equal(lab->world.operation_count, 1);
    dm_lab_until(lab, 60);
    assert_int_equal(judge(lab, arm).kind, DM_VERDICT_REFUSED); // once
}

static void the_white_cell_refuses_what_is_allowed_until_it_allows_it(void **state)
{
    dm_lab *lab = *state;
    const int jam = dm_lab_row(lab, DM_TABLE_ACTIONS, "jam");
    const int hall = dm_lab_row(lab, DM_TABLE_ASSETS, "hall");
    const dm_input at_hall = dm_lab_act(lab, 0, "jam", "hall", NULL);
    const dm_input at_dam = dm_lab_act(lab, 0, "jam", "dam", NULL);
    play(lab, dm_hand_rule_act(DM_TO_FIRST, jam, hall, -1, false));
    const dm_verdict no = judge(lab, at_hall);
    assert_int_equal(no.kind, DM_VERDICT_REFUSED);
    assert_int_equal(no.clause, -1);
    assert_int_equal(judge(lab, at_dam).kind, DM_VERDICT_ALLOWED);
    play(lab, at_hall);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_REFUSED)->value, -1);
    assert_int_equal(lab->world.operation_count, 0);
    play(lab, dm_hand_rule_act(DM_TO_STATES, jam, -1, -1, true)); // whatever, both
    assert_int_equal(lab->world.ruling_count, 3);
    play(lab, at_hall);
    assert_int_equal(lab->world.operation_count, 1);
    dm_lab_until(lab, 300);
    assert_int_equal(judge(lab, at_hall).kind, DM_VERDICT_REFUSED); // the first ruling again
}

static void the_white_cell_rules_on_an_option_and_on_all_that_it_does(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "open_acts");
    const int option = dm_lab_row(lab, DM_TABLE_OPTIONS, "arm_now");
    const dm_input choice = dm_hand_choose(lab->scenario, option, nothing);
    assert_int_equal(judge(lab, choice).kind, DM_VERDICT_REFUSED);
    const int rest = dm_lab_row(lab, DM_TABLE_OPTIONS, "rest");
    play(lab, dm_hand_rule_option(lab->scenario, rest, false));
    const dm_verdict no = judge(lab, dm_hand_choose(lab->scenario, rest, nothing));
    assert_int_equal(no.kind, DM_VERDICT_REFUSED);
    assert_int_equal(no.clause, -1);
    play(lab, dm_hand_rule_option(lab->scenario, option, true));
    const dm_event *ruling = dm_lab_last(lab, DM_EVENT_RULING_OPTION);
    assert_int_equal(ruling->object, option);
    assert_int_equal(ruling->other, DM_VERDICT_REFUSED);
    assert_int_equal(ruling->visible, DM_TO_FIRST);
    assert_int_equal(judge(lab, choice).kind, DM_VERDICT_ALLOWED);
    play(lab, choice);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OPERATION_STARTED), 1); // its act, too
    assert_int_equal(dm_lab_count(lab, DM_EVENT_REFUSED), 0);
    assert_int_equal(lab->world.rulings[0].is_used, 0);
    assert_int_equal(lab->world.rulings[1].is_used, 1);
}

static void a_ruling_holds_for_its_own_act_target_and_option_alone(void **state)
{
    dm_lab *lab = *state;
    const int jam = dm_lab_row(lab, DM_TABLE_ACTIONS, "jam");
    const dm_input at_grid = dm_lab_act(lab, 1, "jam", "grid", NULL);
    const dm_input at_water = dm_lab_act(lab, 1, "jam", "water", NULL);
    assert_int_equal(at_grid.object, 0); // row 0 is a target like any other
    play(lab, dm_hand_rule_act(DM_TO_SECOND, jam, 0, -1, false));
    assert_int_equal(judge(lab, at_grid).kind, DM_VERDICT_REFUSED);
    assert_int_equal(judge(lab, at_water).kind, DM_VERDICT_ALLOWED);
    play(lab, dm_hand_rule_act(DM_TO_PUBLIC | DM_TO_STATES, 0, -1, -1, false));
    assert_int_equal(lab->world.ruling_count, 3); // the public acts not
    assert_int_equal(judge(lab, dm_hand_act(0, 0, -1, -1, -1, nothing)).kind, DM_VERDICT_REFUSED);
    assert_int_equal(judge(lab, dm_hand_act(1, 0, -1, -1, -1, nothing)).kind, DM_VERDICT_REFUSED);

    const int decision = dm_lab_row(lab, DM_TABLE_DECISIONS, "choice");
    assert_int_equal(decision, 0);
    const dm_span options = lab->scenario->decisions[decision].options;
    dm_lab_fire(lab, "open_choice");
    play(lab, dm_hand_rule_option(lab->scenario, options.first, false));
    assert_int_equal(judge(lab, dm_hand_choose(lab->scenario, options.first, nothing)).kind,
                     DM_VERDICT_REFUSED);
    assert_int_equal(judge(lab, dm_hand_choose(lab->scenario, options.first + 1, nothing)).kind,
                     DM_VERDICT_ALLOWED);
}

static void an_option_is_allowed_for_one_time(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "open_acts");
    const int option = dm_lab_row(lab, DM_TABLE_OPTIONS, "arm_now");
    const dm_input choice = dm_hand_choose(lab->scenario, option, nothing);
    play(lab, dm_hand_rule_option(lab->scenario, option, true));
    play(lab, choice);
    dm_lab_until(lab, 120);
    dm_lab_fire(lab, "open_acts_of_both");
    assert_int_equal(judge(lab, choice).kind, DM_VERDICT_REFUSED);
}

static void words_that_a_norm_delays_are_not_said_before(void **state)
{
    dm_lab *lab = *state;
    outage(lab);
    dm_lab_fire(lab, "find_host");
    adopt(lab, "BLAME", DM_TO_FIRST);
    dm_clause *clause = &lab->scenario->clauses[dm_lab_row(lab, DM_TABLE_CLAUSES, "BLAME.public")];
    clause->kind = DM_CLAUSE_DELAY;
    clause->until_parameter =
        (int16_t)lab->scenario->norms[dm_lab_row(lab, DM_TABLE_NORMS, "SLOW")].parameters.first;
    const dm_input blame =
        dm_hand_message(0, DM_MESSAGE_ACCUSATION, channel(lab, "public"), 0, 0, nothing);
    assert_int_equal(judge(lab, blame).kind, DM_VERDICT_DELAYED);
    play(lab, blame);
    const dm_event *refused = dm_lab_last(lab, DM_EVENT_REFUSED);
    assert_int_equal(refused->other, DM_VERDICT_DELAYED);
    assert_int_equal(refused->until, 240);
    assert_int_equal(refused->before, -1 - DM_MESSAGE_ACCUSATION);
    assert_int_equal(lab->world.message_count, 0);
    dm_lab_until(lab, 240);
    play(lab, blame);
    assert_int_equal(lab->world.message_count, 1);
}

static void the_edges_of_what_may_be_stated_are_within(void **state)
{
    dm_lab *lab = *state;
    outage(lab);
    const int loud = channel(lab, "public");
    const dm_stated never = {.belief = 0, .confidence = DM_CONFIDENCE_LOW};
    const dm_stated surely = {.belief = 1000, .confidence = DM_CONFIDENCE_HIGH};
    const dm_input told = dm_hand_message(0, DM_MESSAGE_NOTIFICATION, loud, 0, 0, nothing);
    assert_int_equal(judge(lab, told).kind, DM_VERDICT_ALLOWED);
    play(lab, dm_hand_message(0, DM_MESSAGE_ACCUSATION, loud, 0, 0, surely));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ASSESSMENT)->value, 1000);
    play(lab, dm_hand_message(0, DM_MESSAGE_ACCUSATION, loud, 0, 0, never));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ASSESSMENT)->value, 0);
    play(lab, dm_hand_assess(0, 0, DM_SUSPECT_FIRST, surely));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ASSESSMENT)->other, DM_SUSPECT_FIRST);
}

static void what_one_side_only_believed_gives_nothing_back(void **state)
{
    dm_lab *lab = *state;
    adopt(lab, "SHARE", DM_TO_STATES);
    outage(lab);
    dm_lab_until(lab, 360);
    assert_int_equal(lab->world.breach_count, 1);
    lab->world.breaches[0].known_by = DM_TO_SECOND;
    const int before = lab->world.actors[0].credibility;
    play(lab, dm_hand_strike(0));
    assert_int_equal(lab->world.breaches[0].state, DM_BREACH_STRUCK);
    assert_int_equal(lab->world.actors[0].credibility, before);
}

static void what_the_situation_makes_impossible_no_ruling_makes_possible(void **state)
{
    dm_lab *lab = *state;
    const int action = dm_lab_row(lab, DM_TABLE_ACTIONS, "break");
    play(lab, dm_hand_rule_act(DM_TO_FIRST, action, -1, -1, true));
    expect_obstacle(lab, dm_lab_act(lab, 0, "break", "hall", NULL), DM_OBSTACLE_ACCESS);
}

static void a_ruling_on_what_does_not_exist_changes_nothing(void **state)
{
    dm_lab *lab = *state;
    const uint64_t before = dm_world_hash(lab->scenario, &lab->world);
    const dm_scenario *scenario = lab->scenario;
    const dm_input wrong[] = {
        dm_hand_rule_act(DM_TO_FIRST, scenario->actions_count, -1, -1, true),
        dm_hand_rule_act(DM_TO_FIRST, -1, -1, -1, true),
        dm_hand_rule_act(DM_TO_FIRST, 0, scenario->assets_count, -1, true),
        dm_hand_rule_act(DM_TO_FIRST, 0, -2, -1, true),
        dm_hand_rule_act(DM_TO_FIRST, 0, -1, 0, true),
        dm_hand_rule_act(DM_TO_FIRST, 0, -1, -2, true),
        dm_hand_rule_act(0, 0, -1, -1, true),
        {.kind = DM_INPUT_ALLOW_OPTION, .seat = 2, .subject = -1},
        {.kind = DM_INPUT_ALLOW_OPTION, .seat = 2, .subject = (int16_t)scenario->decisions_count},
        {.kind = DM_INPUT_ALLOW_OPTION, .seat = 2, .subject = 0, .object = -1},
        {.kind = DM_INPUT_ALLOW_OPTION,
         .seat = 2,
         .object = (int16_t)(scenario->decisions[0].options.first +
                             scenario->decisions[0].options.count)},
        dm_hand_excuse(0),
        dm_hand_excuse(-1),
        dm_hand_strike(0),
        dm_hand_strike(-1),
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) play(lab, wrong[i]);
    dm_input by_script = dm_hand_rule_act(DM_TO_FIRST, 0, -1, -1, true);
    by_script.seat = DM_SEAT_SCRIPT;
    play(lab, by_script);
    assert_true(dm_world_hash(scenario, &lab->world) == before);
}

static void an_obligation_excused_is_owed_no_more_and_never_a_breach(void **state)
{
    dm_lab *lab = *state;
    adopt(lab, "SHARE", DM_TO_STATES);
    outage(lab);
    play(lab, dm_hand_excuse(0));
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_EXCUSED);
    const dm_event *event = dm_lab_last(lab, DM_EVENT_OBLIGATION_EXCUSED);
    assert_int_equal(event->before, DM_OBLIGATION_OPEN);
    assert_int_equal(event->visible, DM_TO_STATES);
    play(lab, dm_hand_excuse(0));
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OBLIGATION_EXCUSED), 1);
    dm_lab_until(lab, 2000);
    assert_int_equal(lab->world.breach_count, 0);
    dm_lab_restart(lab, 1, "none");
    adopt(lab, "SHARE", DM_TO_STATES);
    outage(lab);
    dm_lab_until(lab, 400);
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MISSED);
    play(lab, dm_hand_excuse(0));
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OBLIGATION_EXCUSED)->before, DM_OBLIGATION_MISSED);
}

static void a_breach_struck_does_not_count_and_its_credibility_is_given_back(void **state)
{
    dm_lab *lab = *state;
    adopt(lab, "SHARE", DM_TO_STATES);
    outage(lab);
    dm_lab_until(lab, 360);
    assert_int_equal(lab->world.breach_count, 1);
    assert_int_equal(dm_world_breaches(&lab->world), 1);
    const int lost = lab->world.actors[0].credibility;
    assert_true(lost < 500);
    play(lab, dm_hand_strike(0));
    assert_int_equal(lab->world.actors[0].credibility, 500);
    assert_int_equal(dm_world_breaches(&lab->world), 0);
    dm_seat_view view;
    dm_project(lab->scenario, &lab->world, 1, &view);
    assert_int_equal(view.breaches_of_other, 0);
    const dm_event *event = dm_lab_last(lab, DM_EVENT_BREACH_STRUCK);
    assert_int_equal(event->value, lab->world.breaches[0].clause);
    play(lab, dm_hand_strike(0));
    assert_int_equal(dm_lab_count(lab, DM_EVENT_BREACH_STRUCK), 1);
    assert_int_equal(lab->world.actors[0].credibility, 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
        TEST(a_person_s_message_goes_to_the_other_state_over_its_channel),
        TEST(what_is_said_in_public_everyone_hears),
        TEST(nobody_writes_of_what_he_does_not_know_or_cannot_name),
        TEST(a_message_costs_what_its_channel_costs),
        TEST(a_packet_is_about_an_incident_and_shares_something),
        TEST(a_packet_shares_evidence_only_where_the_sender_has_some),
        TEST(a_person_s_packet_pays_an_obligation),
        TEST(to_accuse_in_public_is_judged_and_in_private_is_not),
        TEST(what_a_soft_norm_forbids_to_say_is_said_and_a_breach),
        TEST(likelihood_and_confidence_go_on_record_as_two_things),
        TEST(half_an_assessment_is_none),
        TEST(an_inject_ad_hoc_is_seen_by_whom_it_is_for),
        TEST(an_inject_put_off_says_so),
        TEST(the_white_cell_allows_once_what_a_norm_refuses),
        TEST(the_white_cell_refuses_what_is_allowed_until_it_allows_it),
        TEST(the_white_cell_rules_on_an_option_and_on_all_that_it_does),
        TEST(a_ruling_holds_for_its_own_act_target_and_option_alone),
        TEST(an_option_is_allowed_for_one_time),
        TEST(words_that_a_norm_delays_are_not_said_before),
        TEST(the_edges_of_what_may_be_stated_are_within),
        TEST(what_one_side_only_believed_gives_nothing_back),
        TEST(what_the_situation_makes_impossible_no_ruling_makes_possible),
        TEST(a_ruling_on_what_does_not_exist_changes_nothing),
        TEST(an_obligation_excused_is_owed_no_more_and_never_a_breach),
        TEST(a_breach_struck_does_not_count_and_its_credibility_is_given_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
