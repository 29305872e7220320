// What is said before a move and what is then done agree, in random situations: worlds reached by
// random legal play of every shipped scenario, under random sets and modes of norms, and random
// inputs. The short form is a test; "test_rules_agree 1000000" is the long one.
#include "base/bits.h"
#include "model/verb.h"
#include "rules/judge.h"
#include "rules/step.h"
#include "support/shipped.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHORT_FORM = 6000, EVENTS_MAX = 4096, STEPS_MAX = 600, ASKED_EACH_STEP = 6 };

static dm_shipped shipped;
static int wanted = SHORT_FORM;

/// A play in which everybody does anything that is allowed.
typedef struct walk {
    const dm_scenario *scenario;
    dm_world *world;
    dm_world *after; ///< the same after one input
    dm_event items[EVENTS_MAX];
    dm_events events; ///< of that input
    uint64_t seed;
    uint64_t draws;
    int counts[DM_VERDICT_COUNT]; ///< verdicts so far
} walk;

static uint64_t draw(walk *here)
{
    return dm_bits_mix(here->seed + ++here->draws * DM_BITS_ODD_1);
}

static int below(walk *here, int count)
{
    return count > 0 ? (int)(draw(here) % (uint64_t)count) : 0;
}

static void begin(walk *here, uint64_t seed)
{
    here->seed = seed;
    here->draws = 0;
    here->scenario = shipped.scenarios[below(here, shipped.count)];
    const dm_scenario *scenario = here->scenario;
    dm_setup setup = dm_setup_default(scenario, seed);
    const int percent = below(here, 4) * 33 + 1; // from hardly any norm to all of them
    const bool has_own_modes = below(here, 2) == 0;
    for (int i = 0; i < scenario->norms_count; i++) {
        for (int state = 0; state < DM_STATES; state++) {
            const bool is_bound =
                (scenario->norms[i].parties >> state & 1) != 0 && below(here, 100) < percent;
            setup.norms[state] &= ~(UINT64_C(1) << i);
            if (is_bound) setup.norms[state] |= UINT64_C(1) << i;
        }
        if (!has_own_modes) setup.norm_modes[i] = (uint8_t)below(here, DM_MODE_COUNT);
    }
    dm_begin(scenario, &setup, here->world, NULL);
}

// ------------------------------------------------------------------------------------ random
// inputs

/// An asset that the action may be aimed at, most often.
static int random_target(walk *here, int action, int seat)
{
    const dm_scenario *scenario = here->scenario;
    const uint8_t target = scenario->actions[action].target;
    if (below(here, 8) == 0) return below(here, scenario->assets_count + 1) - 1;
    if (target != DM_TARGET_ASSET && target != DM_TARGET_OWN_ASSET) return -1;
    const int owner = target == DM_TARGET_OWN_ASSET ? seat : dm_other_state(seat);
    const int from = below(here, scenario->assets_count);
    for (int i = 0; i < scenario->assets_count; i++) {
        const int asset = (from + i) % scenario->assets_count;
        if (scenario->assets[asset].owner == owner) return asset;
    }
    return -1;
}

static int random_decision(walk *here, int seat)
{
    const int count = here->scenario->decisions_count;
    const int from = below(here, count);
    for (int i = 0; i < count; i++) {
        const int decision = (from + i) % count;
        const bool is_open = here->world->decisions[decision].phase == DM_DECISION_OPEN;
        if (is_open && here->scenario->decisions[decision].seat == seat) return decision;
    }
    return below(here, 10) == 0 ? from : -1;
}

static dm_input random_act(walk *here)
{
    const int seat = below(here, DM_STATES);
    const int action = below(here, here->scenario->actions_count);
    return (dm_input){
        .kind = DM_INPUT_ACT,
        .seat = (uint8_t)seat,
        .subject = (int16_t)action,
        .object = (int16_t)random_target(here, action, seat),
        .incident = (int16_t)(below(here, here->world->incident_count + 1) - 1),
        .decision = (int16_t)(below(here, 3) == 0 ? random_decision(here, seat) : -1),
        .belief = (int16_t)(below(here, 4) == 0 ? -1 : below(here, DM_PER_MILLE + 1)),
        .confidence = (uint8_t)below(here, DM_CONFIDENCE_COUNT),
    };
}

static dm_input random_choice(walk *here, int seat)
{
    const int decision = random_decision(here, seat);
    dm_input choice = {.kind = DM_INPUT_CHOOSE,
                       .seat = (uint8_t)seat,
                       .subject = (int16_t)decision,
                       .object = -1,
                       .incident = -1,
                       .decision = (int16_t)decision,
                       .belief = (int16_t)(below(here, 3) == 0 ? -1 : below(here, DM_PER_MILLE)),
                       .confidence = (uint8_t)below(here, DM_CONFIDENCE_COUNT)};
    if (decision < 0) return choice;
    const dm_span options = here->scenario->decisions[decision].options;
    choice.object = (int16_t)(options.first + below(here, options.count));
    return choice;
}

/// Words: a message to the other or to all, sometimes one that accuses, or an assessment.
static dm_input random_words(walk *here)
{
    const bool is_message = below(here, 3) > 0;
    const bool is_charge = below(here, 3) == 0;
    dm_input words = {
        .kind = is_message ? DM_INPUT_MESSAGE : DM_INPUT_ASSESS,
        .seat = (uint8_t)below(here, DM_STATES),
        .subject = (int16_t)below(here, here->scenario->channels_count),
        .object = (int16_t)(is_charge ? DM_MESSAGE_ACCUSATION : below(here, DM_MESSAGE_COUNT)),
        .incident = (int16_t)(below(here, here->world->incident_count + 1) - 1),
        .decision = -1,
        .belief = (int16_t)(below(here, 4) == 0 ? -1 : below(here, DM_PER_MILLE + 1)),
        .confidence = (uint8_t)below(here, DM_CONFIDENCE_COUNT),
    };
    if (!is_message) words.subject = (int16_t)(below(here, DM_SUSPECT_COUNT + 1) - 1);
    if (words.object == DM_MESSAGE_PACKET) words.value = below(here, 1 << DM_FIELD_COUNT);
    return words;
}

/// Anything that a state may do: a choice, an act of its own accord, words.
static dm_input random_input(walk *here)
{
    const int what = below(here, 12);
    if (what < 4) return random_choice(here, below(here, DM_STATES));
    return what < 6 ? random_words(here) : random_act(here);
}

// ------------------------------------------------------------------------------------------ checks

/// The first event of a kind that the input made; fails when it made none.
static dm_event event_of(const walk *here, dm_event_kind kind)
{
    int i = 0;
    while (i < here->events.count && here->events.items[i].kind != kind) i++;
    assert_true(i < here->events.count);
    return here->events.items[i];
}

/// The world after is the world before, but for the number of events.
static void assert_nothing_changed(walk *here, int event_count)
{
    assert_int_equal(here->events.count, event_count);
    assert_int_equal(here->after->next_event, here->world->next_event + (uint32_t)event_count);
    here->after->next_event = here->world->next_event;
    assert_memory_equal(here->after, here->world, sizeof *here->world);
}

static bool is_nonsense(const dm_verdict *verdict)
{
    return verdict->obstacle == DM_OBSTACLE_CLOSED || verdict->obstacle == DM_OBSTACLE_UNKNOWN ||
           verdict->obstacle == DM_OBSTACLE_OVER;
}

static void check_no(walk *here, const dm_verdict *verdict)
{
    if (verdict->kind == DM_VERDICT_IMPOSSIBLE && is_nonsense(verdict)) {
        assert_nothing_changed(here, 0);
        return;
    }
    const dm_event refused = event_of(here, DM_EVENT_REFUSED);
    assert_int_equal(refused.value, verdict->clause);
    assert_int_equal(refused.other, verdict->kind);
    assert_nothing_changed(here, 1);
}

static void check_operation(const walk *here, const dm_input *act, const dm_verdict *verdict,
                            int row)
{
    const dm_operation *made = &here->after->operations[row];
    const bool is_delayed = verdict->kind == DM_VERDICT_DELAYED;
    assert_int_equal(made->actor, act->seat);
    assert_int_equal(made->action, act->subject);
    assert_int_equal(made->asset, act->object);
    assert_int_equal(made->trigger, act->incident);
    assert_int_equal(made->state, is_delayed ? DM_OPERATION_PLANNED : DM_OPERATION_RUNNING);
    assert_int_equal(made->start, is_delayed ? verdict->until : here->world->now);
    assert_int_equal(made->clause, verdict->kind == DM_VERDICT_BREACH ? verdict->clause : -1);
    if (is_delayed) assert_true(verdict->until > here->world->now);
    const dm_event event =
        event_of(here, is_delayed ? DM_EVENT_DELAYED : DM_EVENT_OPERATION_STARTED);
    assert_int_equal(event.value, verdict->clause);
    if (is_delayed) assert_int_equal(event.until, verdict->until);
}

/// Sealed: it waits for the other side's, and nothing of it is seen yet.
static bool is_sealed_now(const walk *here, int decision)
{
    return decision >= 0 && here->after->decisions[decision].phase == DM_DECISION_SEALED;
}

static void check_act(walk *here, const dm_input *act, const dm_verdict *verdict)
{
    const int row = here->world->operation_count;
    if (act->decision >= 0) {
        if (here->world->decisions[act->decision].phase == DM_DECISION_SEALED) {
            assert_nothing_changed(here, 0);
            return;
        }
        if (is_sealed_now(here, act->decision)) {
            assert_int_equal(here->after->operation_count, row);
            return;
        }
        // Others of its group, sealed before, have taken effect with it.
        int made = row;
        while (made < here->after->operation_count &&
               (here->after->operations[made].action != act->subject ||
                here->after->operations[made].actor != act->seat)) {
            made++;
        }
        assert_true(made < here->after->operation_count);
        return;
    }
    if (row == DM_OPERATIONS_MAX) return;
    check_operation(here, act, verdict, row);
}

/// True when an option does something of the catalogue, and does not only say something.
static bool does_act(const walk *here, const dm_input *choice)
{
    const dm_span rows = here->scenario->options[choice->object].effects;
    for (int i = rows.first; i < rows.first + rows.count; i++)
        if (here->scenario->effects[i].verb == DM_VERB_ACT) return true;
    return false;
}

/// Whatever a chosen option does, it does as the verdict on it said.
static void check_choice(walk *here, const dm_input *choice, const dm_verdict *verdict)
{
    const int decision = choice->subject;
    if (here->world->decisions[decision].phase == DM_DECISION_SEALED) {
        assert_nothing_changed(here, 0);
        return;
    }
    if (is_sealed_now(here, decision)) return;
    assert_int_equal(here->after->decisions[decision].chosen, choice->object);
    int named = 0; // begun, or waiting, under the clause that was said
    for (int i = 0; i < here->events.count; i++) {
        const dm_event *event = &here->events.items[i];
        if (event->why_kind != DM_CAUSE_OPTION || event->why != choice->object) continue;
        assert_true(event->kind != DM_EVENT_REFUSED);
        const bool is_delay = event->kind == DM_EVENT_DELAYED;
        if (is_delay) assert_int_equal(verdict->kind, DM_VERDICT_DELAYED);
        if (is_delay || event->kind == DM_EVENT_OPERATION_STARTED)
            named += event->value == verdict->clause;
    }
    if (verdict->kind == DM_VERDICT_DELAYED && does_act(here, choice)) assert_true(named > 0);
}

/// Words that a norm delays are not said now; what it calls a breach is one at once.
static void check_words(const walk *here, const dm_input *words, const dm_verdict *verdict)
{
    if (words->kind == DM_INPUT_ASSESS) {
        assert_int_equal(event_of(here, DM_EVENT_ASSESSMENT).actor, words->seat);
        return;
    }
    assert_int_equal(event_of(here, DM_EVENT_MESSAGE_SENT).actor, words->seat);
    if (verdict->kind != DM_VERDICT_BREACH) return;
    const dm_event breach = event_of(here, DM_EVENT_BREACH);
    assert_int_equal(breach.value, verdict->clause);
    assert_int_equal(breach.actor, words->seat);
}

/// All that is said begins with what decides.
static void check_all_said(const walk *here, const dm_input *input, const dm_verdict *verdict)
{
    static dm_verdict rows[DM_CLAUSES_MAX];
    const int count = dm_judge_all(here->scenario, here->world, input, rows, DM_CLAUSES_MAX);
    for (int i = 0; i < count; i++) {
        assert_true(rows[i].clause >= 0);
        assert_true(i == 0 || rows[i].kind <= rows[i - 1].kind);
        const int norm = here->scenario->clauses[rows[i].clause].norm;
        assert_true((here->world->norms[input->seat] >> norm & 1) != 0);
    }
    if (verdict->kind == DM_VERDICT_IMPOSSIBLE) return;
    if (verdict->clause < 0) { // what the white cell has ruled has no clause, whatever norms say
        if (count > 0 && here->world->ruling_count == 0)
            assert_int_equal(rows[0].kind, DM_VERDICT_ALLOWED);
        return;
    }
    assert_true(count > 0);
    assert_int_equal(rows[0].clause, verdict->clause);
    assert_int_equal(rows[0].kind, verdict->kind);
}

static void ask(walk *here, const dm_input *input)
{
    const dm_scenario *scenario = here->scenario;
    const dm_verdict verdict = dm_judge(scenario, here->world, input);
    here->counts[verdict.kind]++;
    if (verdict.clause >= 0) assert_true(scenario->clauses[verdict.clause].sentence != 0);
    check_all_said(here, input, &verdict);
    memcpy(here->after, here->world, sizeof *here->world);
    here->events.count = 0;
    dm_step(scenario, here->after, *input, &here->events);
    assert_true(here->events.count < here->events.capacity);
    const bool is_said = input->kind == DM_INPUT_MESSAGE || input->kind == DM_INPUT_ASSESS;
    if (verdict.kind >= (is_said ? DM_VERDICT_DELAYED : DM_VERDICT_REFUSED)) {
        check_no(here, &verdict);
    } else if (is_said) {
        check_words(here, input, &verdict);
    } else if (input->kind == DM_INPUT_ACT) {
        check_act(here, input, &verdict);
    } else {
        check_choice(here, input, &verdict);
    }
}

// ------------------------------------------------------------------------------------------- walks

/// Plays something: a choice, an act of one's own accord, a norm that comes or goes, or the clock.
static void go_on(walk *here)
{
    dm_input input = {
        .kind = DM_INPUT_TICK, .seat = DM_SEAT_CLOCK, .minute = dm_next_minute(here->world)};
    const int what = below(here, 20);
    if (what < 8) {
        input = random_choice(here, below(here, DM_STATES));
    } else if (what < 10) {
        input = what == 8 ? random_act(here) : random_words(here);
    } else if (what == 10 && below(here, 4) == 0) {
        input = (dm_input){.kind = below(here, 2) ? DM_INPUT_ADOPT : DM_INPUT_SUSPEND,
                           .seat = DM_SEAT_FACILITATOR,
                           .subject = (int16_t)below(here, here->scenario->norms_count),
                           .value = 1 + below(here, 3)};
    } else if (what == 11 && below(here, 4) == 0) { // the white cell rules otherwise
        const dm_input act = random_act(here);
        input = (dm_input){.kind = below(here, 2) ? DM_INPUT_ALLOW_ACT : DM_INPUT_REFUSE_ACT,
                           .seat = DM_SEAT_FACILITATOR,
                           .subject = act.subject,
                           .object = act.object,
                           .incident = act.incident,
                           .decision = -1,
                           .value = 1 + below(here, 3)};
    }
    dm_step(here->scenario, here->world, input, NULL);
}

static void what_is_said_before_a_move_is_what_is_done(void **state)
{
    (void)state;
    walk *here = calloc(1, sizeof *here);
    assert_non_null(here);
    here->world = calloc(1, sizeof *here->world);
    here->after = calloc(1, sizeof *here->after);
    assert_true(here->world != NULL && here->after != NULL);
    here->events = (dm_events){.items = here->items, .capacity = EVENTS_MAX};
    int asked = 0;
    for (uint64_t seed = 1; asked < wanted; seed++) {
        begin(here, seed);
        for (int i = 0; i < STEPS_MAX && !here->world->is_over && asked < wanted; i++) {
            for (int n = 0; n < ASKED_EACH_STEP; n++, asked++) {
                const dm_input input = random_input(here);
                ask(here, &input);
            }
            go_on(here);
        }
    }
    for (int i = 0; i < DM_VERDICT_COUNT; i++) {
        printf("# %-10s %d\n", dm_verdict_name(i), here->counts[i]);
        assert_true(here->counts[i] > 0);
    }
    free(here->world);
    free(here->after);
    free(here);
}

static int load(void **state)
{
    (void)state;
    dm_shipped_load(&shipped);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    dm_shipped_free(&shipped);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 1) wanted = atoi(argv[1]);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_before_a_move_is_what_is_done),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
