// Attribution: weight of evidence in decibans, likelihood and confidence apart, one origin counts
// once, planted evidence can be doubted, and tension follows belief.
#include "base/draw.h"
#include "rules/ladder.h"
#include "support/lab.h"
#include "support/test.h"

static int setup(void **state)
{
    *state = dm_lab_open(1);
    dm_lab_fire(*state, "outage");
    return 0;
}

static int teardown(void **state)
{
    dm_lab_close(*state);
    return 0;
}

static const dm_belief *belief(const dm_lab *lab, int side)
{
    return &dm_lab_incident(lab, "outage")->beliefs[side];
}

static int sum_of_shares(const dm_belief *of)
{
    int sum = 0;
    for (int i = 0; i < DM_SUSPECT_COUNT; i++) sum += of->share[i];
    return sum;
}

// Scores before any evidence: other +1 (tension 200 / 125), third -6, criminals 0, accident 0, own
// fault -3: odds 1.259 : 0.251 : 1 : 1 : 0.501.
static void the_prior_is_open_between_the_usual_suspects(void **state)
{
    const dm_belief *east = belief(*state, 0);
    assert_int_equal(east->share[DM_SUSPECT_FIRST], 0);
    assert_int_equal(east->share[DM_SUSPECT_SECOND], 316);
    assert_int_equal(east->share[DM_SUSPECT_THIRD], 62);
    assert_int_equal(east->share[DM_SUSPECT_CRIMINALS], 249);
    assert_int_equal(east->share[DM_SUSPECT_ACCIDENT], 249);
    assert_int_equal(east->share[DM_SUSPECT_OWN_FAULT], 124);
    assert_int_equal(east->confidence, DM_CONFIDENCE_NONE);
}

// West looks at another's loss: first -10 (they would not do it to themselves), second -8 (some of
// ours, without orders?), third -6, own fault -3, criminals and accident 0. What rounding leaves
// over goes to the first of the largest.
static void the_largest_share_takes_what_rounding_leaves(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 1; belief(lab, 1)->share[DM_SUSPECT_SECOND] == 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
    }
    lab->world.evidence_count = 0; // without the papers in its drawer
    dm_lab_fire(lab, "prank");
    const dm_belief *west = &dm_lab_incident(lab, "prank")->beliefs[1];
    assert_int_equal(west->share[DM_SUSPECT_FIRST], 33);
    assert_int_equal(west->share[DM_SUSPECT_SECOND], 52);
    assert_int_equal(west->share[DM_SUSPECT_THIRD], 83);
    assert_int_equal(west->share[DM_SUSPECT_CRIMINALS], 334);
    assert_int_equal(west->share[DM_SUSPECT_ACCIDENT], 332);
    assert_int_equal(west->share[DM_SUSPECT_OWN_FAULT], 166);
}

static void of_two_equal_items_of_one_origin_exactly_one_counts(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    const int before = belief(lab, 0)->share[DM_SUSPECT_SECOND];
    dm_lab_fire(lab, "find_twin");
    assert_int_equal(belief(lab, 0)->share[DM_SUSPECT_SECOND], before);
    assert_int_equal(belief(lab, 0)->items, 2);
    assert_int_equal(belief(lab, 0)->sources, 1);
}

static void eight_decibans_are_more_than_fragments(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_faint"); // 18 x 445 / 1000 = 8
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_MODERATE);
}

static void half_the_weight_on_another_suspect_is_a_contradiction(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "find_twelve");
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_HIGH); // 6 + 12 for West
    dm_lab_fire(lab, "doubt_forged");
    dm_lab_fire(lab, "find_forged"); // 9 for a third state
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_MODERATE);
}

static void evidence_may_point_at_the_first_state_too(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 1; belief(lab, 1)->share[DM_SUSPECT_SECOND] == 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
    }
    const int before = belief(lab, 1)->share[DM_SUSPECT_FIRST];
    dm_lab_fire(lab, "find_mirror");
    assert_true(belief(lab, 1)->share[DM_SUSPECT_FIRST] > before + 300);
    dm_lab_fire(lab, "west_assesses");
    assert_int_equal(belief(lab, 1)->stated_suspect, DM_SUSPECT_FIRST);
}

static void a_neighbours_loss_is_no_grievance_of_ones_own(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        assert_int_equal(lab->world.tension[1][0], 200);
        assert_true(lab->world.tension[0][1] > 200);
    }
}

static void what_is_found_at_minute_zero_is_found_once_and_is_the_detection(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "find_host_again");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE), 1);
    dm_lab_fire(lab, "find_voice");
    dm_lab_fire(lab, "search"); // nothing more is there to find
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_NONE), 1);
    dm_lab_until(lab, 5);
    dm_lab_fire(lab, "find_faint");
    assert_int_equal(dm_lab_incident(lab, "outage")->detected_at[0], 0);
}

static uint32_t key_of(const dm_lab *lab, dm_table_id table, const char *id)
{
    return dm_table_noun(lab->scenario, table, dm_lab_row(lab, table, id))->key;
}

// The very draws: 400 of 1000 to find the voice, 350 of 1000 to see through a forgery, in each of
// three looks.
static void searching_draws_by_who_looks_for_what_and_how_often(void **state)
{
    dm_lab *lab = *state;
    const uint32_t east = key_of(lab, DM_TABLE_ACTORS, "east");
    const uint32_t voice = key_of(lab, DM_TABLE_CLUES, "voice");
    const uint32_t forged = key_of(lab, DM_TABLE_CLUES, "forged");
    int doubts = 0;
    for (uint64_t seed = 0; seed < 2000; seed++) {
        bool finds = false;
        bool doubts_it = false;
        for (uint32_t look = 0; look < 3; look++) {
            const uint64_t found = dm_draw(seed, DM_DRAW_INVESTIGATE, east, voice, look);
            const uint64_t seen = dm_draw(seed, DM_DRAW_DETECT, east, forged, look);
            finds = finds || dm_draw_below(found, 1000) < 400;
            doubts_it = doubts_it || dm_draw_below(seen, 1000) < 350;
        }
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        dm_lab_fire(lab, "find_forged");
        dm_lab_fire(lab, "search");
        assert_int_equal(belief(lab, 0)->items, 1 + finds);
        assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_DOUBTED), doubts_it);
        doubts += doubts_it;
    }
    assert_in_range(doubts, 1350, 1550);
}

static void genuine_evidence_is_not_doubted_by_looking(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 0; seed < 100; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        dm_lab_fire(lab, "find_host");
        dm_lab_fire(lab, "search");
        dm_lab_fire(lab, "search_theirs");
        assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_DOUBTED), 0);
        assert_true(dm_lab_count(lab, DM_EVENT_EVIDENCE) <= 2); // the host, and perhaps the voice
    }
}

static void what_weighs_nothing_is_no_source(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "find_nothing");
    assert_int_equal(belief(lab, 0)->items, 2);
    assert_int_equal(belief(lab, 0)->sources, 1);
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_LOW);
}

static void shares_always_add_up_to_a_thousand(void **state)
{
    dm_lab *lab = *state;
    static const char *const steps[] = {"find_host",    "find_echo",  "find_voice", "find_forged",
                                        "doubt_forged", "find_truth", "find_only"};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        dm_lab_fire(lab, steps[i]);
        assert_int_equal(sum_of_shares(belief(lab, 0)), 1000);
        assert_int_equal(sum_of_shares(belief(lab, 1)), 1000);
    }
}

static void one_easily_faked_item_makes_likely_but_leaves_confidence_low(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host"); // six decibans: odds of the other state times 3.98
    assert_in_range(belief(lab, 0)->share[DM_SUSPECT_SECOND], 640, 655);
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_LOW);
    assert_int_equal(belief(lab, 0)->items, 1);
    assert_int_equal(belief(lab, 0)->sources, 1);
}

static void an_echo_of_the_same_origin_counts_for_nothing(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    const int before = belief(lab, 0)->share[DM_SUSPECT_SECOND];
    dm_lab_fire(lab, "find_echo");
    assert_int_equal(belief(lab, 0)->share[DM_SUSPECT_SECOND], before);
    assert_int_equal(belief(lab, 0)->items, 2);
    assert_int_equal(belief(lab, 0)->sources, 1);
}

static void two_independent_kinds_without_conflict_make_high_confidence(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "find_voice");
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_HIGH);
    assert_int_equal(belief(lab, 0)->sources, 2);
    assert_true(belief(lab, 0)->share[DM_SUSPECT_SECOND] > 980);
}

static void conflict_lowers_confidence_to_moderate(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "find_voice");  // 24 decibans for the second state
    dm_lab_fire(lab, "find_forged"); // 18 for a third
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_MODERATE);
}

static void a_single_strong_kind_makes_moderate_confidence(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_voice");
    assert_int_equal(belief(lab, 0)->confidence, DM_CONFIDENCE_MODERATE);
}

static void doubted_evidence_counts_half(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_forged");
    const int before = belief(lab, 0)->share[DM_SUSPECT_THIRD];
    assert_true(before > 700);
    dm_lab_fire(lab, "doubt_forged"); // 9 decibans are left: -6 + 9 = 3
    assert_in_range(belief(lab, 0)->share[DM_SUSPECT_THIRD], 345, 355);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_DOUBTED), 1);
    dm_lab_fire(lab, "doubt_forged");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_DOUBTED), 1);
}

static void evidence_of_one_side_says_nothing_to_the_other(void **state)
{
    dm_lab *lab = *state;
    const dm_belief before = *belief(lab, 1);
    dm_lab_fire(lab, "find_voice");
    assert_memory_equal(belief(lab, 1), &before, sizeof before);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_EVIDENCE)->visible, DM_TO_FIRST);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_BELIEF)->visible, DM_TO_FIRST);
}

static void who_ordered_it_knows(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        const dm_incident *outage = dm_lab_incident(lab, "outage");
        const bool is_west = outage->suspect == DM_SUSPECT_SECOND;
        assert_int_equal(outage->author, is_west ? 1 : DM_NOBODY);
        // Who did not order it still wonders whether it was some of its own people.
        if (is_west) assert_int_equal(belief(lab, 1)->share[DM_SUSPECT_SECOND], 1000);
        if (!is_west) assert_in_range(belief(lab, 1)->share[DM_SUSPECT_SECOND], 20, 80);
        // East, the victim, thinks of West; West does not think that East did it to itself.
        if (!is_west) assert_in_range(belief(lab, 1)->share[DM_SUSPECT_FIRST], 1, 60);
    }
}

static void a_state_does_not_know_what_its_people_did_without_orders(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 1, "none");
    dm_lab_fire(lab, "prank");
    const dm_incident *prank = dm_lab_incident(lab, "prank");
    assert_int_equal(prank->author, 1);
    assert_int_equal(prank->ordered_by, DM_NOBODY);
    assert_in_range(prank->beliefs[1].share[DM_SUSPECT_SECOND], 20, 80);
    assert_int_equal(lab->world.rung, 7);
    assert_int_equal(lab->world.perceived[1], 0);
}

static void only_whom_the_clue_names_can_find_it_by_looking(void **state)
{
    dm_lab *lab = *state;
    for (uint64_t seed = 0; seed < 30; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        dm_lab_fire(lab, "search_theirs");
        assert_int_equal(belief(lab, 1)->items, 1); // its own log, and no voice
    }
}

static void evidence_that_one_does_not_have_is_doubted_in_silence(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "doubt_forged");
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE_DOUBTED), 0);
    dm_lab_fire(lab, "find_forged"); // counts half from the first minute
    assert_in_range(belief(lab, 0)->share[DM_SUSPECT_THIRD], 345, 355);
}

static void a_clue_may_point_at_whoever_truly_did_it_or_exist_only_then(void **state)
{
    dm_lab *lab = *state;
    int faults = 0;
    for (uint64_t seed = 0; seed < 40; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        dm_lab_fire(lab, "find_truth");
        const dm_incident *outage = dm_lab_incident(lab, "outage");
        const int clue = dm_lab_row(lab, DM_TABLE_CLUES, "truth");
        for (int i = 0; i < lab->world.evidence_count; i++) {
            if (lab->world.evidence[i].clue != clue) continue;
            assert_int_equal(lab->world.evidence[i].points_to, outage->suspect);
        }
        const int before = belief(lab, 0)->items;
        dm_lab_fire(lab, "find_only");
        const bool is_fault = outage->suspect == DM_SUSPECT_ACCIDENT;
        assert_int_equal(belief(lab, 0)->items, before + is_fault);
        faults += is_fault;
    }
    assert_in_range(faults, 8, 32);
}

// One draw of 400 in each of three: 1 - 0.6^3 = 784 of 1000.
static void three_searches_find_it_as_often_as_three_draws_should(void **state)
{
    dm_lab *lab = *state;
    int found = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        dm_lab_restart(lab, seed, "none");
        dm_lab_fire(lab, "outage");
        dm_lab_fire(lab, "search");
        found += belief(lab, 0)->items;
        assert_int_equal(belief(lab, 0)->items + dm_lab_count(lab, DM_EVENT_EVIDENCE_NONE), 1);
        assert_int_equal(dm_lab_incident(lab, "outage")->investigations[0], 3);
    }
    assert_in_range(found, 740, 830);
}

static void what_is_held_in_a_drawer_is_known_from_the_start_and_is_no_detection(void **state)
{
    dm_lab *lab = *state;
    assert_int_equal(belief(lab, 1)->items, 1);
    assert_int_equal(dm_lab_incident(lab, "outage")->detected_at[1], -1);
    assert_int_equal(belief(lab, 0)->items, 0);
}

static void the_first_item_is_the_detection(void **state)
{
    dm_lab *lab = *state;
    dm_lab_until(lab, 45);
    dm_lab_fire(lab, "find_host");
    assert_int_equal(dm_lab_incident(lab, "outage")->detected_at[0], 45);
    dm_lab_until(lab, 50);
    dm_lab_fire(lab, "find_voice");
    assert_int_equal(dm_lab_incident(lab, "outage")->detected_at[0], 45);
    assert_int_equal(dm_lab_count(lab, DM_EVENT_DETECTED), 1);
    dm_lab_fire(lab, "find_voice"); // known already: fired once, and nothing new
    assert_int_equal(dm_lab_count(lab, DM_EVENT_EVIDENCE), 2);
}

static void tension_rises_with_belief_and_falls_with_it(void **state)
{
    dm_lab *lab = *state;
    const int at_first = lab->world.tension[0][1];
    assert_true(at_first > 200); // the blow itself, at the prior
    dm_lab_fire(lab, "find_voice");
    const int suspected = lab->world.tension[0][1];
    assert_true(suspected > at_first);
    dm_lab_fire(lab, "find_forged"); // points elsewhere
    assert_true(lab->world.tension[0][1] < suspected);
    assert_int_equal(lab->world.tension[1][0], 200); // the other side has no grievance
}

static void tension_by_an_incident_is_weight_times_severity_times_belief(void **state)
{
    dm_lab *lab = *state;
    dm_lab_restart(lab, 1, "all");
    dm_lab_fire(lab, "outage");
    const dm_incident *outage = dm_lab_incident(lab, "outage");
    // Rung 9 weighs 22 points of the 0..100 dial; firebreak 500; an agreed line, so S is S.
    const int rung = dm_perceived_rung(lab->scenario, &lab->world, 0, 0);
    const int weight = lab->scenario->rungs[rung].weight;
    const int whole = weight * 10 * outage->severity / 50 * 500 / 1000;
    assert_int_equal(lab->world.tension[0][1], 200 + whole * 316 / 1000);
}

static void an_assessment_goes_on_record_with_likelihood_and_confidence_apart(void **state)
{
    dm_lab *lab = *state;
    assert_int_equal(belief(lab, 0)->stated, -1);
    dm_lab_fire(lab, "find_host");
    dm_lab_fire(lab, "assess");
    assert_int_equal(belief(lab, 0)->stated, belief(lab, 0)->share[DM_SUSPECT_SECOND]);
    assert_int_equal(belief(lab, 0)->stated_confidence, DM_CONFIDENCE_LOW);
    assert_int_equal(belief(lab, 0)->stated_suspect, DM_SUSPECT_SECOND);
    assert_int_equal(lab->world.actors[0].accusations, 0);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ASSESSMENT)->visible, DM_TO_FIRST);
}

static void an_act_that_accuses_names_the_other_state_whatever_the_evidence_says(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "find_forged"); // a third state, by all that East knows
    dm_step(lab->scenario, &lab->world, dm_lab_act(lab, 0, "blame", NULL, "outage"), &lab->events);
    dm_lab_until(lab, 60);
    assert_int_equal(dm_lab_last(lab, DM_EVENT_ASSESSMENT)->other, DM_SUSPECT_SECOND);
    assert_int_equal(lab->world.actors[0].accusations, 1);
}

static void a_public_assessment_against_the_other_state_is_an_accusation(void **state)
{
    dm_lab *lab = *state;
    dm_lab_fire(lab, "accuse");
    assert_int_equal(lab->world.actors[0].accusations, 1);
    assert_int_equal(belief(lab, 0)->stated_confidence, DM_CONFIDENCE_HIGH);
    const dm_event *event = dm_lab_last(lab, DM_EVENT_ASSESSMENT);
    assert_int_equal(event->visible, DM_TO_PUBLIC | DM_TO_STATES);
    assert_int_equal(event->value, belief(lab, 0)->share[DM_SUSPECT_SECOND]);
}

int main(void)
{
#define LAB_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        LAB_TEST(the_prior_is_open_between_the_usual_suspects),
        LAB_TEST(the_largest_share_takes_what_rounding_leaves),
        LAB_TEST(of_two_equal_items_of_one_origin_exactly_one_counts),
        LAB_TEST(eight_decibans_are_more_than_fragments),
        LAB_TEST(half_the_weight_on_another_suspect_is_a_contradiction),
        LAB_TEST(evidence_may_point_at_the_first_state_too),
        LAB_TEST(a_neighbours_loss_is_no_grievance_of_ones_own),
        LAB_TEST(what_is_found_at_minute_zero_is_found_once_and_is_the_detection),
        LAB_TEST(searching_draws_by_who_looks_for_what_and_how_often),
        LAB_TEST(genuine_evidence_is_not_doubted_by_looking),
        LAB_TEST(what_weighs_nothing_is_no_source),
        LAB_TEST(shares_always_add_up_to_a_thousand),
        LAB_TEST(one_easily_faked_item_makes_likely_but_leaves_confidence_low),
        LAB_TEST(an_echo_of_the_same_origin_counts_for_nothing),
        LAB_TEST(two_independent_kinds_without_conflict_make_high_confidence),
        LAB_TEST(conflict_lowers_confidence_to_moderate),
        LAB_TEST(a_single_strong_kind_makes_moderate_confidence),
        LAB_TEST(doubted_evidence_counts_half),
        LAB_TEST(evidence_of_one_side_says_nothing_to_the_other),
        LAB_TEST(who_ordered_it_knows),
        LAB_TEST(a_state_does_not_know_what_its_people_did_without_orders),
        LAB_TEST(only_whom_the_clue_names_can_find_it_by_looking),
        LAB_TEST(evidence_that_one_does_not_have_is_doubted_in_silence),
        LAB_TEST(a_clue_may_point_at_whoever_truly_did_it_or_exist_only_then),
        LAB_TEST(three_searches_find_it_as_often_as_three_draws_should),
        LAB_TEST(what_is_held_in_a_drawer_is_known_from_the_start_and_is_no_detection),
        LAB_TEST(the_first_item_is_the_detection),
        LAB_TEST(tension_rises_with_belief_and_falls_with_it),
        LAB_TEST(tension_by_an_incident_is_weight_times_severity_times_belief),
        LAB_TEST(an_assessment_goes_on_record_with_likelihood_and_confidence_apart),
        LAB_TEST(an_act_that_accuses_names_the_other_state_whatever_the_evidence_says),
        LAB_TEST(a_public_assessment_against_the_other_state_is_an_accusation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
