// Norms: verdicts before a move, obligations and breaches after it, norms coming and going.
#include "rules/judge.h"
#include "support/lab.h"
#include "support/test.h"

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

static dm_verdict judge(const dm_lab *lab, dm_input input)
{
    return dm_judge(lab->scenario, &lab->world, &input);
}

static const char *clause_id(const dm_lab *lab, const dm_verdict *verdict)
{
    if (verdict->clause < 0) return "";
    return dm_say(lab->scenario, lab->scenario->clauses[verdict->clause].noun.id);
}

static void expect(const dm_lab *lab, dm_input input, dm_verdict_kind kind, const char *clause)
{
    const dm_verdict verdict = judge(lab, input);
    assert_int_equal(verdict.kind, kind);
    assert_string_equal(clause_id(lab, &verdict), clause);
}

static void expect_obstacle(const dm_lab *lab, dm_input input, dm_obstacle obstacle)
{
    const dm_verdict verdict = judge(lab, input);
    assert_int_equal(verdict.kind, DM_VERDICT_IMPOSSIBLE);
    assert_int_equal(verdict.obstacle, obstacle);
}

static void without_norms_all_that_is_possible_is_allowed(void **state)
{
    dm_lab *lab = *state;
    expect(lab, dm_lab_act(lab, 0, "jam", "hall", NULL), DM_VERDICT_ALLOWED, "");
    expect(lab, dm_lab_act(lab, 0, "arm", NULL, NULL), DM_VERDICT_ALLOWED, "");
    expect(lab, dm_lab_act(lab, 0, "break", "dam", NULL), DM_VERDICT_ALLOWED, "");
}

static void what_is_not_possible_says_why(void **state)
{
    dm_lab *lab = *state;
    expect_obstacle(lab, dm_lab_act(lab, 0, "jam", "grid", NULL), DM_OBSTACLE_TARGET);
    expect_obstacle(lab, dm_lab_act(lab, 0, "jam", NULL, NULL), DM_OBSTACLE_TARGET);
    expect_obstacle(lab, dm_lab_act(lab, 0, "search", NULL, NULL), DM_OBSTACLE_TARGET);
    expect_obstacle(lab, dm_lab_act(lab, 0, "break", "hall", NULL), DM_OBSTACLE_ACCESS);
    expect_obstacle(lab, dm_lab_act(lab, 1, "break", "grid", NULL), DM_OBSTACLE_ACCESS);
    expect_obstacle(lab, dm_lab_act(lab, 1, "sanction", NULL, NULL), DM_OBSTACLE_CAPITAL);
    const dm_verdict nobody = judge(lab, dm_lab_act(lab, 0, "sanction", NULL, NULL));
    assert_int_equal(nobody.obstacle, DM_OBSTACLE_CONDITION);
    assert_string_equal(dm_say(lab->scenario, nobody.words), "Nobody has been accused.");

    dm_input wrong = dm_lab_act(lab, 0, "jam", "hall", NULL);
    wrong.subject = (int16_t)lab->scenario->actions_count;
    expect_obstacle(lab, wrong, DM_OBSTACLE_UNKNOWN);
    wrong.subject = -1;
    expect_obstacle(lab, wrong, DM_OBSTACLE_UNKNOWN);
    wrong = dm_lab_act(lab, 0, "jam", "hall", NULL);
    wrong.object = -2;
    expect_obstacle(lab, wrong, DM_OBSTACLE_UNKNOWN);
    wrong.object = (int16_t)lab->scenario->assets_count;
    expect_obstacle(lab, wrong, DM_OBSTACLE_UNKNOWN);
    wrong = dm_lab_act(lab, 0, "jam", "hall", NULL);
    wrong.incident = 0; // nothing has happened
    expect_obstacle(lab, wrong, DM_OBSTACLE_UNKNOWN);
    wrong = dm_lab_act(lab, 0, "jam", "hall", NULL);
    wrong.decision = (int16_t)dm_lab_row(lab, DM_TABLE_DECISIONS, "free"); // closed
    expect_obstacle(lab, wrong, DM_OBSTACLE_CLOSED);
}

static void a_state_cannot_answer_what_it_does_not_know(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "breach"); // seen by its author alone
    expect_obstacle(lab, dm_lab_act(lab, 0, "jam", "hall", "breach"), DM_OBSTACLE_UNKNOWN);
    dm_lab_fire(lab, "breach_seen");
    expect(lab, dm_lab_act(lab, 0, "jam", "hall", "breach"), DM_VERDICT_ALLOWED, "");
}

static void an_act_under_way_or_done_once_for_all_is_not_begun_again(void **state)
{
    dm_lab *lab = *state;
    const dm_input jam = dm_lab_act(lab, 0, "jam", "hall", NULL);
    dm_step(lab->scenario, &lab->world, jam, &lab->events);
    expect_obstacle(lab, jam, DM_OBSTACLE_REPEATED);
    dm_lab_until(lab, 300);
    expect(lab, jam, DM_VERDICT_ALLOWED, ""); // done, and repeatable
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "blame", NULL, NULL), &lab->events);
    dm_lab_until(lab, 600);
    expect_obstacle(lab, dm_lab_act(lab, 0, "blame", NULL, NULL), DM_OBSTACLE_REPEATED);
    assert_int_equal(lab->world.actors[0].accusations, 1);
    expect(lab, dm_lab_act(lab, 0, "sanction", NULL, NULL), DM_VERDICT_ALLOWED, "");
}

static void a_hard_norm_refuses_and_a_permit_within_it_lifts(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    expect(lab, dm_lab_act(lab, 0, "arm", NULL, NULL), DM_VERDICT_REFUSED, "HARD.arm");
    expect(lab, dm_lab_act(lab, 0, "jam", "hall", NULL), DM_VERDICT_REFUSED, "HARD.doubt");
    // Searching at home is cyber and not outside: the permit clause speaks for it.
    dm_lab_fire(lab, "outage");
    expect(lab, dm_lab_act(lab, 0, "search", NULL, "outage"), DM_VERDICT_ALLOWED, "");
    // It binds East alone.
    expect(lab, dm_lab_act(lab, 1, "arm", NULL, NULL), DM_VERDICT_ALLOWED, "");
}

static void belief_must_pass_the_floor_and_just_reaching_it_is_too_little(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "outage");
    dm_input jam = dm_lab_act(lab, 0, "jam", "hall", "outage");
    jam.confidence = DM_CONFIDENCE_LOW;
    jam.belief = 550;
    expect(lab, jam, DM_VERDICT_REFUSED, "HARD.doubt");
    jam.belief = 551;
    expect(lab, jam, DM_VERDICT_ALLOWED, "");
    jam.confidence = DM_CONFIDENCE_NONE; // no confidence stated: the other half of the "any"
    expect(lab, jam, DM_VERDICT_REFUSED, "HARD.doubt");
}

static void what_is_on_record_counts_when_nothing_is_stated(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_voice");
    const dm_input jam = dm_lab_act(lab, 0, "jam", "hall", "outage");
    expect(lab, jam, DM_VERDICT_REFUSED, "HARD.doubt");
    dm_lab_fire(lab, "assess");
    expect(lab, jam, DM_VERDICT_ALLOWED, "");
}

static void a_soft_norm_lets_it_happen_and_calls_it_a_breach(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    expect(lab, dm_lab_act(lab, 0, "break", "dam", NULL), DM_VERDICT_BREACH, "LINE.cross");
    expect(lab, dm_lab_act(lab, 0, "jam", "hall", NULL), DM_VERDICT_ALLOWED, "");
    // The foreseeable severity is what counts: at the boundary it is a breach, above it is not.
    const int floor =
        lab->scenario->norms[dm_lab_row(lab, DM_TABLE_NORMS, "LINE")].parameters.first;
    int severity = 100;
    for (; severity > 0; severity--) {
        lab->world.parameters[floor] = severity;
        if (judge(lab, dm_lab_act(lab, 0, "break", "dam", NULL)).kind == DM_VERDICT_BREACH) break;
    }
    assert_int_equal(severity, 59); // 810,000 persons, 12 h, 5.4 M, R 2, T 3
}

static void an_advisory_norm_only_advises(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_note");
    expect(lab, dm_lab_act(lab, 0, "arm", NULL, NULL), DM_VERDICT_ADVISED, "NOTE.any");
    expect(lab, dm_lab_act(lab, 0, "blame", NULL, NULL), DM_VERDICT_ALLOWED, "");
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "arm", NULL, NULL), &lab->events);
    dm_lab_until(lab, 100);
    assert_int_equal(lab->world.breach_count, 0);
}

static void the_worst_verdict_counts_and_of_equals_the_first_norm(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 1, "all");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_voice");
    dm_input jam = dm_lab_act(lab, 0, "jam", "hall", "outage");
    jam.belief = 900;
    jam.confidence = DM_CONFIDENCE_HIGH;
    expect(lab, jam, DM_VERDICT_DELAYED, "SLOW.wait"); // before the advice of NOTE
    jam.belief = 100;
    expect(lab, jam, DM_VERDICT_REFUSED, "HARD.doubt"); // before the delay
}

static void a_delay_runs_from_detection_and_ends_on_the_minute(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 90);
    const dm_input jam = dm_lab_act(lab, 0, "jam", "hall", "outage");
    assert_int_equal(judge(lab, jam).until, 90 + 240); // not detected yet: from now
    dm_lab_fire(lab, "find_host");
    dm_lab_until(lab, 329);
    assert_int_equal(judge(lab, jam).kind, DM_VERDICT_DELAYED);
    assert_int_equal(judge(lab, jam).until, 330);
    dm_lab_until(lab, 330);
    expect(lab, jam, DM_VERDICT_ALLOWED, "");
    // An act that answers nothing does not wait.
    expect(lab, dm_lab_act(lab, 0, "jam", "hall", NULL), DM_VERDICT_ALLOWED, "");
}

static void a_delayed_act_starts_when_the_delay_is_over(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "jam", "hall", "outage"), &lab->events);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_PLANNED);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DELAYED)->until, 240);
    dm_lab_until(lab, 239);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_PLANNED);
    dm_lab_until(lab, 240);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_RUNNING);
    dm_lab_until(lab, 400);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_DONE);
    assert_true(lab->world.operations[0].due >= 300 && lab->world.operations[0].due <= 360);
}

/// East has ordered it in answer to the outage, and SLOW lets it wait until minute 240.
static void order_and_wait(dm_lab *lab, const char *action, const char *asset, int belief)
{
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "find_host");
    dm_input act = dm_lab_act(lab, 0, action, asset, "outage");
    act.belief = (int16_t)belief;
    act.confidence = DM_CONFIDENCE_MODERATE;
    dm_step(lab->scenario, &lab->world, act, &lab->events);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_PLANNED);
    assert_int_equal(lab->world.operations[0].start, 240);
    dm_lab_until(lab, 100);
}

static void a_hard_norm_that_comes_while_an_act_waits_halts_it(void **state)
{
    dm_lab *lab = *state;
    order_and_wait(lab, "jam", "hall", 550);
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_until(lab, 240);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_HALTED);
    const dm_event *halted = dm_lab_last(lab, DM_EVENT_OPERATION_HALTED);
    const dm_verdict verdict = {.clause = (int16_t)halted->value};
    assert_string_equal(clause_id(lab, &verdict), "HARD.doubt");
    assert_int_equal(halted->visible, DM_TO_FIRST);
    dm_lab_until(lab, 600);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OPERATION_STARTED), 0);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OPERATION_DONE), 0);
}

static void an_act_that_waited_is_judged_on_the_assessment_it_was_ordered_with(void **state)
{
    dm_lab *lab = *state;
    order_and_wait(lab, "jam", "hall", 551);
    dm_lab_fire(lab, "adopt_hard");
    dm_lab_until(lab, 240);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_RUNNING);
}

static void a_delay_hides_no_breach(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line"); // in force from the start: the delay is only the worse word
    order_and_wait(lab, "break", "dam", -1);
    assert_int_equal(lab->world.operations[0].clause, -1);
    dm_lab_until(lab, 240);
    const dm_verdict verdict = {.clause = lab->world.operations[0].clause};
    assert_string_equal(clause_id(lab, &verdict), "LINE.cross");
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OPERATION_STARTED)->value, verdict.clause);
}

static void a_norm_that_has_gone_while_an_act_waited_says_nothing_to_it(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    order_and_wait(lab, "break", "dam", -1);
    dm_step(lab->scenario, &lab->world,
            (dm_input){.kind = DM_INPUT_SUSPEND,
                       .seat = DM_SEAT_FACILITATOR,
                       .subject = (int16_t)dm_lab_row(lab, DM_TABLE_NORMS, "LINE"),
                       .value = DM_TO_STATES},
            &lab->events);
    dm_lab_until(lab, 240);
    assert_int_equal(lab->world.operations[0].state, DM_OPERATION_RUNNING);
    assert_int_equal(lab->world.operations[0].clause, -1);
}

static void an_act_that_waits_waits_on_when_there_is_reason(void **state)
{
    dm_lab *lab = *state;
    order_and_wait(lab, "jam", "hall", -1);
    const int32_t took = (int32_t)(lab->world.operations[0].due - 240);
    const int slow = dm_lab_row(lab, DM_TABLE_NORMS, "SLOW");
    lab->world.parameters[lab->scenario->norms[slow].parameters.first] = 500;
    dm_lab_until(lab, 240);
    const dm_operation *operation = &lab->world.operations[0];
    assert_int_equal(operation->state, DM_OPERATION_PLANNED);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DELAYED), 2);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_DELAYED)->until, 500);
    dm_lab_until(lab, 499);
    assert_int_equal(operation->state, DM_OPERATION_PLANNED);
    dm_lab_until(lab, 500);
    assert_int_equal(operation->state, DM_OPERATION_RUNNING);
    assert_int_equal(operation->due, 500 + took);
}

static void a_delay_that_counts_from_the_order_does_not_begin_anew(void **state)
{
    dm_lab *lab = *state;
    for (int is_detected = 0; is_detected < 2; is_detected++) {
        dm_lab_restart(lab, 1, "none");
        dm_lab_fire(lab, "adopt_slow");
        dm_lab_fire(lab, "outage");
        dm_lab_until(lab, 90);
        dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "jam", "hall", "outage"),
                &lab->events);
        assert_int_equal(lab->world.operations[0].start, 90 + 240); // nothing is detected yet
        dm_lab_until(lab, 200);
        if (is_detected) dm_lab_fire(lab, "find_host");
        dm_lab_until(lab, 330);
        assert_int_equal(lab->world.operations[0].state, DM_OPERATION_RUNNING);
    }
}

static void a_ruling_that_is_given_while_an_act_waits_decides_for_it(void **state)
{
    dm_lab *lab = *state;
    for (int is_allowed = 0; is_allowed < 2; is_allowed++) {
        dm_lab_restart(lab, 1, "none");
        order_and_wait(lab, "jam", "hall", 550);
        dm_lab_fire(lab, "adopt_hard");
        dm_step(lab->scenario, &lab->world,
                (dm_input){.kind = is_allowed ? DM_INPUT_ALLOW_ACT : DM_INPUT_REFUSE_ACT,
                           .seat = DM_SEAT_FACILITATOR,
                           .subject = lab->world.operations[0].action,
                           .object = lab->world.operations[0].asset,
                           .incident = -1,
                           .decision = -1,
                           .value = DM_TO_FIRST},
                &lab->events);
        dm_lab_until(lab, 240);
        assert_int_equal(lab->world.operations[0].state,
                         is_allowed ? DM_OPERATION_RUNNING : DM_OPERATION_HALTED);
        assert_int_equal(lab->world.rulings[0].is_used, is_allowed);
        if (!is_allowed) assert_int_equal(dm_lab_last(lab, DM_EVENT_OPERATION_HALTED)->value, -1);
    }
}

static void a_refused_act_leaves_no_trace_but_the_refusal(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    const uint64_t before = dm_world_hash(lab->scenario, &lab->world);
    const uint32_t events = lab->world.next_event;
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "arm", NULL, NULL), &lab->events);
    assert_int_equal(lab->world.next_event, events + 1);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_REFUSED)->other, DM_VERDICT_REFUSED);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_REFUSED)->visible, DM_TO_FIRST);
    lab->world.next_event = events;
    assert_int_equal(dm_world_hash(lab->scenario, &lab->world), before);
}

// ------------------------------------------------------------------------------------ obligations

static void notice_of_a_serious_incident_makes_its_victim_owe_a_packet(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_until(lab, 60);
    dm_lab_fire(lab, "notify");
    assert_int_equal(lab->world.obligation_count, 1);
    const dm_obligation *owed = &lab->world.obligations[0];
    assert_int_equal(owed->debtor, 0);
    assert_int_equal(owed->creditor, 1);
    assert_int_equal(owed->due, 60 + 360);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OBLIGATION_OPEN)->visible, DM_TO_FIRST);
}

static void a_packet_with_enough_fields_pays_it_and_a_thin_one_does_not(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_lab_fire(lab, "small_packet");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_OPEN);
    const int before = lab->world.actors[0].credibility;
    dm_lab_fire(lab, "packet");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MET);
    assert_true(lab->world.actors[0].credibility > before);
    assert_int_equal(lab->world.breach_count, 0);
    dm_lab_until(lab, 1000);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OBLIGATION_MISSED), 0);
}

static void what_can_be_denied_pays_nothing(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    // Any channel would do, were it not for the whisper.
    const int clause = dm_lab_row(lab, DM_TABLE_CLAUSES, "SHARE.first");
    lab->scenario->clauses[clause].due.answer.channels = 0;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_lab_fire(lab, "whispered_packet");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_OPEN);
    dm_lab_fire(lab, "packet");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MET);
}

static void an_action_that_the_clause_names_pays_it_too(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "talk", NULL, "outage"), &lab->events);
    dm_lab_until(lab, 59);
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_OPEN);
    dm_lab_until(lab, 60);
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MET);
}

static void missed_is_a_minor_breach_and_after_the_grace_a_major_one(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_lab_until(lab, 359);
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_OPEN);
    dm_lab_until(lab, 360);
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MISSED);
    assert_int_equal(lab->world.breach_count, 1);
    assert_int_equal(lab->world.breaches[0].grade, DM_GRADE_MINOR);
    assert_int_equal(lab->world.actors[0].credibility, 500 - 30);
    dm_lab_until(lab, 480);
    assert_int_equal(lab->world.breach_count, 2);
    assert_int_equal(lab->world.breaches[1].grade, DM_GRADE_MAJOR);
    assert_int_equal(lab->world.actors[0].credibility, 500 - 30 - 90);
    dm_lab_fire(lab, "packet"); // better late than never
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_LATE);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_OBLIGATION_LATE), 1);
}

static void paid_within_the_grace_there_is_no_second_breach(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_lab_until(lab, 400);
    dm_lab_fire(lab, "packet");
    dm_lab_until(lab, 600);
    assert_int_equal(lab->world.breach_count, 1);
}

static void a_message_that_asks_makes_its_receiver_owe_an_answer_each_time(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_share");
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "ask");
    assert_int_equal(lab->world.obligation_count, 0); // not delivered yet
    dm_lab_until(lab, 30);
    assert_int_equal(lab->world.obligation_count, 1);
    assert_int_equal(lab->world.obligations[0].debtor, 0);
    assert_int_equal(lab->world.obligations[0].due, 90);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_OBLIGATION_OPEN)->visible, DM_TO_STATES);
    dm_lab_fire(lab, "ask_slowly"); // two hours and more later, after the first was answered
    dm_lab_fire(lab, "acknowledge");
    assert_int_equal(lab->world.obligations[0].state, DM_OBLIGATION_MET);
    dm_lab_until(lab, 300);
    assert_int_equal(lab->world.obligation_count, 2);
}

static void without_the_norm_nothing_is_owed(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "outage");
    dm_lab_fire(lab, "notify");
    dm_lab_fire(lab, "ask");
    dm_lab_until(lab, 600);
    assert_int_equal(lab->world.obligation_count, 0);
    assert_int_equal(lab->world.breach_count, 0);
}

// --------------------------------------------------------------------------------------- breaches

static void a_breach_by_a_hidden_author_counts_from_the_floor_of_belief_on(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "outage");
    lab->world.incidents[0].severity = 60;
    assert_int_equal(lab->world.breach_count, 0);
    dm_lab_fire(lab, "find_host"); // 65 % by now, the floor is 55
    assert_int_equal(lab->world.breach_count, 1);
    assert_int_equal(lab->world.breaches[0].accused, 1);
    assert_int_equal(lab->world.breaches[0].known_by, DM_TO_FIRST);
    assert_int_equal(lab->world.breaches[0].grade, DM_GRADE_MATERIAL);
    // Only East believes it: West's standing does not move.
    assert_int_equal(lab->world.actors[1].credibility, 800);
    dm_lab_fire(lab, "find_voice");
    assert_int_equal(lab->world.breach_count, 1);
}

static void below_the_line_there_is_no_breach_to_believe(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "outage");
    lab->world.incidents[0].severity = 49;
    dm_lab_fire(lab, "find_voice");
    assert_int_equal(lab->world.breach_count, 0);
    lab->world.incidents[0].severity = 50;
    dm_lab_fire(lab, "find_host");
    assert_int_equal(lab->world.breach_count, 1);
}

static void who_is_not_bound_cannot_be_in_breach(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 1, "east_only");
    dm_lab_fire(lab, "outage");
    lab->world.incidents[0].severity = 90;
    dm_lab_fire(lab, "find_voice");
    assert_int_equal(lab->world.breach_count, 0);
}

// -------------------------------------------------------------------------------- coming and going

static void a_norm_in_force_says_whom_it_binds(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "adopt_hard");
    assert_int_equal(dm_lab_last(lab, DM_EVENT_NORM_IN)->value, DM_TO_FIRST);
    assert_int_equal(lab->world.norms[0], 1U << dm_lab_row(lab, DM_TABLE_NORMS, "HARD"));
    assert_int_equal(lab->world.norms[1], 0);
    dm_lab_fire(lab, "suspend_hard");
    assert_int_equal(dm_lab_last(lab, DM_EVENT_NORM_OUT)->value, DM_TO_FIRST);
    assert_int_equal(lab->world.norms[0], 0);
}

static void the_facilitator_may_switch_a_norm_and_a_player_may_not(void **state)
{
    dm_lab *lab = *state;
    dm_input input = {.kind = DM_INPUT_ADOPT,
                      .seat = 0,
                      .value = DM_TO_STATES,
                      .subject = (int16_t)dm_lab_row(lab, DM_TABLE_NORMS, "SLOW")};
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    assert_int_equal(lab->world.norms[0], 0);
    input.seat = DM_SEAT_FACILITATOR;
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    assert_int_not_equal(lab->world.norms[0], 0);
    assert_int_not_equal(lab->world.norms[1], 0);
    input.kind = DM_INPUT_SUSPEND;
    input.value = DM_TO_SECOND;
    dm_step(lab->scenario, &lab->world, input, &lab->events);
    assert_int_not_equal(lab->world.norms[0], 0);
    assert_int_equal(lab->world.norms[1], 0);
}

static void a_norm_against_machines_ends_standing_orders(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "order_on");
    assert_int_equal(lab->world.orders[0].is_active, 1);
    dm_lab_fire(lab, "adopt_hard");
    assert_int_equal(lab->world.orders[0].is_active, 0);
    const dm_event *event = dm_lab_last(lab, DM_EVENT_ORDER_WITHDRAWN);
    assert_int_equal(event->why_kind, DM_CAUSE_CLAUSE);
    assert_int_equal(event->value, dm_lab_row(lab, DM_TABLE_CLAUSES, "HARD.machine"));
}

static void other_norms_leave_standing_orders_alone(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "order_on");
    dm_lab_fire(lab, "adopt_slow");
    dm_lab_fire(lab, "adopt_line");
    dm_lab_fire(lab, "adopt_note");
    assert_int_equal(lab->world.orders[0].is_active, 1);
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(without_norms_all_that_is_possible_is_allowed),
        LAB_TEST(what_is_not_possible_says_why),
        LAB_TEST(a_state_cannot_answer_what_it_does_not_know),
        LAB_TEST(an_act_under_way_or_done_once_for_all_is_not_begun_again),
        LAB_TEST(a_hard_norm_refuses_and_a_permit_within_it_lifts),
        LAB_TEST(belief_must_pass_the_floor_and_just_reaching_it_is_too_little),
        LAB_TEST(what_is_on_record_counts_when_nothing_is_stated),
        LAB_TEST(a_soft_norm_lets_it_happen_and_calls_it_a_breach),
        LAB_TEST(an_advisory_norm_only_advises),
        LAB_TEST(the_worst_verdict_counts_and_of_equals_the_first_norm),
        LAB_TEST(a_delay_runs_from_detection_and_ends_on_the_minute),
        LAB_TEST(a_delayed_act_starts_when_the_delay_is_over),
        LAB_TEST(a_hard_norm_that_comes_while_an_act_waits_halts_it),
        LAB_TEST(an_act_that_waited_is_judged_on_the_assessment_it_was_ordered_with),
        LAB_TEST(a_delay_hides_no_breach),
        LAB_TEST(a_norm_that_has_gone_while_an_act_waited_says_nothing_to_it),
        LAB_TEST(an_act_that_waits_waits_on_when_there_is_reason),
        LAB_TEST(a_delay_that_counts_from_the_order_does_not_begin_anew),
        LAB_TEST(a_ruling_that_is_given_while_an_act_waits_decides_for_it),
        LAB_TEST(a_refused_act_leaves_no_trace_but_the_refusal),
        LAB_TEST(notice_of_a_serious_incident_makes_its_victim_owe_a_packet),
        LAB_TEST(a_packet_with_enough_fields_pays_it_and_a_thin_one_does_not),
        LAB_TEST(what_can_be_denied_pays_nothing),
        LAB_TEST(an_action_that_the_clause_names_pays_it_too),
        LAB_TEST(missed_is_a_minor_breach_and_after_the_grace_a_major_one),
        LAB_TEST(paid_within_the_grace_there_is_no_second_breach),
        LAB_TEST(a_message_that_asks_makes_its_receiver_owe_an_answer_each_time),
        LAB_TEST(without_the_norm_nothing_is_owed),
        LAB_TEST(a_breach_by_a_hidden_author_counts_from_the_floor_of_belief_on),
        LAB_TEST(below_the_line_there_is_no_breach_to_believe),
        LAB_TEST(who_is_not_bound_cannot_be_in_breach),
        LAB_TEST(a_norm_in_force_says_whom_it_binds),
        LAB_TEST(the_facilitator_may_switch_a_norm_and_a_player_may_not),
        LAB_TEST(a_norm_against_machines_ends_standing_orders),
        LAB_TEST(other_norms_leave_standing_orders_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
