// The language means what its manual says: each field of tests/language/rich.lua arrives in its
// row, order does not matter, and nothing depends on the machine.
#include "support/test.h"

#include "base/hash.h"
#include "base/text.h"
#include "model/quantity.h"
#include "model/verb.h"
#include "script/advise.h"
#include "script/load.h"
#include "script/manual.h"
#include "script/version.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPORT_MAX = 4096 };

static dm_scenario *load_named(const char *name, const char *text, dm_script **script)
{
    static dm_diag items[4];
    dm_diags diags = {.items = items, .capacity = 4};
    const dm_script_file file = {name, text, strlen(text)};
    dm_scenario *scenario = NULL;
    const dm_status status = dm_scenario_load_files(&file, 1, &scenario, script, &diags);
    if (status != DM_OK) {
        char report[REPORT_MAX];
        dm_diag_print(&items[0], report, sizeof report);
        fail_msg("%s", report);
    }
    return scenario;
}

static char *rich_text;
static dm_scenario *rich;

static int load_rich(void **state)
{
    (void)state;
    rich_text = dm_test_read("tests/language/rich.lua");
    rich = load_named("scenario.lua", rich_text, NULL);
    return 0;
}

static int free_rich(void **state)
{
    (void)state;
    dm_scenario_free(rich);
    free(rich_text);
    return 0;
}

#define assert_words(scenario, words, expected)                                                    \
    assert_string_equal(dm_say((scenario), (words)), (expected))

static void the_frame_is_read(void **state)
{
    (void)state;
    assert_words(rich, rich->noun.id, "rich");
    assert_words(rich, rich->noun.title, "Rich");
    assert_words(rich, rich->version, "1.2.3");
    assert_words(rich, rich->artificialities, "Everything");
    assert_words(rich, rich->files[0].name, "scenario.lua");
    assert_int_equal(rich->files_count, 1);
    assert_int_equal(rich->year, 2030);
    assert_int_equal(rich->minutes_min, 60);
    assert_int_equal(rich->minutes_max, 90);
    assert_int_equal(rich->end_at, 2 * 1440 + 3 * 60 + 4);
    assert_int_equal(rich->start_tension, 251);
    assert_int_equal(rich->firebreak, 601);
    assert_int_equal(rich->regime, 1001);
    assert_int_equal(rich->decay_per_day, 21);
    assert_int_equal(rich->rung_window, 2880);
    assert_int_equal(rich->judge_confidence, 551);
    assert_int_equal(rich->default_preset, dm_find_preset(rich, "everything"));
    assert_int_not_equal(rich->hash, 0);
}

static void states_come_first(void **state)
{
    (void)state;
    assert_int_equal(rich->actors_count, 5);
    const dm_actor *halmark = &rich->actors[0];
    assert_words(rich, halmark->noun.id, "halmark");
    assert_words(rich, rich->actors[1].noun.id, "surovia");
    assert_words(rich, rich->actors[2].noun.id, "power");
    assert_int_equal(halmark->kind, DM_ACTOR_KIND_STATE);
    assert_int_equal(rich->actors[2].kind, DM_ACTOR_KIND_COMPANY);
    assert_int_equal(halmark->noun.key, dm_hash_name("halmark"));
    assert_words(rich, halmark->adjective, "Halmarkian");
    assert_int_equal(halmark->default_doctrine, 0);
    assert_int_equal(rich->actors[1].default_doctrine, -1);
    assert_int_equal(halmark->risk_appetite, 501);
    assert_int_equal(halmark->credibility, 701);
    assert_int_equal(halmark->capital, 601);
    assert_int_equal(halmark->mood, -5);
    assert_int_equal(halmark->secrecy, 502);
    assert_int_equal(halmark->private_threshold, 56);
    assert_int_equal(halmark->wide_scope, 1);
    assert_int_equal(rich->actors[1].credibility, 700);
}

static void assets_and_what_they_need_are_read(void **state)
{
    (void)state;
    const dm_asset *city = &rich->assets[0];
    assert_int_equal(city->owner, 0);
    assert_int_equal(city->operator_, 2);
    assert_int_equal(rich->assets[1].operator_, 0); // the owner, when left out
    assert_int_equal(city->target_class, 1);
    assert_int_equal(rich->assets[1].target_class, 3); // the sector's
    assert_int_equal(city->customers, 180000);
    assert_words(rich, city->units, "homes");
    assert_int_equal(city->loss_per_hour, 210);
    assert_int_equal(city->redundancy, 100);
    assert_int_equal(city->restore_minutes, 1440);
    assert_int_equal(city->tags, 7); // "core.*" is two tags
    assert_int_equal(city->is_public, 1);

    // What is needed is settled before who needs it: grid needs well, then city needs both.
    assert_int_equal(rich->dependencies_count, 3);
    assert_int_equal(rich->dependencies[0].asset, 1);
    assert_int_equal(rich->dependencies[0].needs, 2);
    assert_int_equal(rich->dependencies[0].share, 1000);
    assert_int_equal(rich->dependencies[1].asset, 0);
    assert_int_equal(rich->dependencies[1].needs, 1);
    assert_int_equal(rich->dependencies[1].share, 900);
    assert_int_equal(rich->dependencies[1].buffer, 480);

    const dm_capability *way_in = &rich->capabilities[0];
    assert_int_equal(way_in->actor, 1);
    assert_int_equal(way_in->against, 1);
    assert_int_equal(way_in->access, DM_ACCESS_PERSISTENT);
    assert_int_equal(way_in->collateral, 100);
    assert_int_equal(way_in->burn_on_use, 1);
    const dm_channel *line = &rich->channels[0];
    assert_int_equal(line->latency, 60);
    assert_int_equal(line->is_public, 1);
    assert_int_equal(line->is_logged, 0);
    assert_int_equal(line->is_deniable, 1);
    assert_int_equal(line->is_tested, 0);
    assert_int_equal(line->capital_cost, 9);
    const dm_evidence_kind *log = &rich->evidence_kinds[0];
    assert_int_equal(log->weight, 7);
    assert_int_equal(log->spoof, DM_SPOOF_HARD);
    assert_int_equal(log->share_cost, 3);
    assert_int_equal(log->is_independent, 0);
}

static void the_ladder_is_sorted_from_the_top(void **state)
{
    (void)state;
    assert_int_equal(rich->rungs_count, 16);
    assert_words(rich, rich->rungs[9].noun.id, "r9");
    assert_int_equal(rich->rungs[9].weight, 18);
    assert_int_equal(rich->rung_tests_count, 8);
    for (int i = 0; i < 8; i++) assert_int_equal(rich->rung_tests[i].rung, 15 - i);
    assert_int_equal(rich->rung_tests[0].effects, 1 << DM_EFFECT_DISRUPTION);
    assert_int_equal(rich->rung_tests[0].tags, 3);
    assert_int_equal(rich->rung_tests[0].severity_min, 15);
    assert_int_equal(rich->rung_tests[0].severity_max, 100);
    assert_int_equal(rich->rung_tests[0].target_max, 4);
    assert_int_equal(rich->thresholds[0].rung, 9);
}

static void actions_are_read(void **state)
{
    (void)state;
    const dm_action *probe = &rich->actions[0];
    assert_int_equal(probe->domain, DM_DOMAIN_CYBER);
    assert_int_equal(probe->rung, 3);
    assert_int_equal(probe->tension, 6); // the rung's weight
    assert_int_equal(probe->minutes_min, 60);
    assert_int_equal(probe->minutes_max, 360);
    assert_int_equal(probe->reversible, 1);
    assert_int_equal(probe->visibility, DM_VISIBILITY_TARGET);
    assert_int_equal(probe->target, DM_TARGET_ASSET);
    assert_int_equal(probe->capital_cost, 20);
    assert_int_equal(probe->notice, 600);
    assert_int_equal(probe->effect, DM_EFFECT_DISRUPTION);
    assert_int_equal(probe->effect_loss, 700);
    assert_int_equal(probe->effect_minutes, 360);
    assert_int_equal(probe->information, 2);
    assert_int_equal(probe->access_needed, DM_ACCESS_FOOTHOLD);
    assert_int_equal(probe->access_gained, DM_ACCESS_CONTROL);
    assert_int_equal(probe->is_outside, 1);
    assert_int_equal(probe->is_accusation, 1);
    assert_int_equal(probe->predelegates, 1);
    assert_int_equal(probe->investigates, 1);
    assert_int_equal(probe->is_repeatable, 0);
    assert_int_equal(probe->when.count, 1);
    const dm_test *tag = &rich->tests[probe->when.first];
    assert_int_equal(tag->quantity, DM_QUANTITY_ACT_TARGET_TAG);
    assert_int_equal(tag->args[0], 2);
    assert_int_equal(tag->compare, DM_COMPARE_AT_LEAST);
    assert_int_equal(tag->value, 1);
    const dm_effect *mood = &rich->effects[probe->effects.first];
    assert_int_equal(mood->actor, DM_OWNER);
    assert_int_equal(mood[1].subject, DM_THIS_INCIDENT);
    assert_int_equal(mood[1].actor, DM_THEM);
    const dm_action *talk = &rich->actions[1];
    assert_int_equal(talk->rung, -1);
    assert_int_equal(talk->tension, -80);
    assert_int_equal(talk->minutes_min, 120);
    assert_int_equal(talk->minutes_max, 120);
    assert_int_equal(talk->is_repeatable, 1);
    assert_int_equal(talk->visibility, DM_VISIBILITY_BOTH);
}

static void incidents_know_the_truth(void **state)
{
    (void)state;
    const dm_template *blackout = &rich->templates[0];
    assert_int_equal(blackout->asset, 1);
    assert_int_equal(blackout->effect, DM_EFFECT_DISRUPTION);
    assert_int_equal(blackout->loss, 1000);
    assert_int_equal(blackout->minutes, 1440);
    assert_int_equal(blackout->loss_dollars, 5000);
    assert_int_equal(blackout->deaths_milli, 2000);
    assert_int_equal(blackout->reversible, 2);
    assert_int_equal(blackout->information, 1);
    assert_int_equal(blackout->author_variable, 1);
    assert_int_equal(blackout->author, DM_NOBODY);
    assert_int_equal(blackout->escalation, DM_ESCALATION_ACCIDENTAL);
    assert_int_equal(blackout->recovery.count, 2);
    assert_int_equal(rich->recovery[1].after, 1440);
    assert_int_equal(rich->recovery[0].level, 600);
    const dm_template *strike = &rich->templates[1];
    assert_int_equal(strike->author, 0);
    assert_int_equal(strike->suspect, DM_SUSPECT_FIRST);
    assert_int_equal(strike->deaths_milli, 100);
    assert_int_equal(rich->templates[2].suspect, DM_SUSPECT_CRIMINALS);
    assert_int_equal(rich->templates[3].suspect, DM_SUSPECT_THIRD);
    assert_int_equal(rich->templates[4].suspect, DM_SUSPECT_SECOND);
    assert_int_equal(rich->templates[4].author, 1);

    const dm_clue *trace = &rich->clues[0];
    assert_int_equal(trace->template_, 0);
    assert_int_equal(trace->quality, 800);
    assert_int_equal(trace->points_to, DM_SUSPECT_SECOND);
    assert_int_equal(trace->origin_key, dm_hash_name("report"));
    assert_int_equal(trace->planted_by, dm_find_actor(rich, "crew"));
    assert_int_equal(trace->draw, 300);
    assert_int_equal(trace->held_by, 2);
    assert_int_equal(trace->field, DM_FIELD_INDICATORS);
    assert_int_equal(trace->variable, 1);
    assert_int_equal(trace->variable_value, 1);
    assert_int_equal(rich->clues[1].points_to, DM_SUSPECT_CRIMINALS);
    assert_int_equal(rich->clues[1].held_by, 3);
    assert_int_equal(rich->clues[1].variable, -1);
    assert_int_equal(rich->clues[1].origin_key, dm_hash_name("hint"));
    assert_int_equal(rich->clues[2].points_to, -1);
    assert_int_equal(rich->clues[2].field, -1);
    assert_int_equal(rich->clues[2].planted_by, DM_NOBODY);
}

static void variables_are_read(void **state)
{
    (void)state;
    assert_int_equal(rich->variables[0].start, 1);
    assert_int_equal(rich->variables[0].min, -2);
    assert_int_equal(rich->variables[0].max, 3);
    assert_int_equal(rich->variables[1].values.count, 2);
    assert_int_equal(rich->variables[1].max, 1);
    assert_int_equal(rich->values[0].weight, 600);
    assert_int_equal(rich->values[0].suspect, DM_SUSPECT_ACCIDENT);
    assert_int_equal(rich->values[1].suspect, DM_SUSPECT_SECOND);
    assert_words(rich, rich->values[0].noun.title, "An accident");
}

static void injects_are_read(void **state)
{
    (void)state;
    const dm_inject *second = &rich->injects[0];
    assert_words(rich, second->text, "A text of two lines,\nindented in the file.");
    assert_words(rich, second->from, "The minister");
    assert_int_equal(second->to, DM_TO_SECOND | DM_TO_PUBLIC);
    assert_int_equal(second->at, -1);
    assert_int_equal(second->after, 1);
    assert_int_equal(second->delay, 90);
    assert_int_equal(second->chance, 500);
    assert_int_equal(second->channel, 0);
    assert_int_equal(second->actor, DM_NOBODY);
    assert_int_equal(second->kind, DM_INJECT_EXPECTED);
    assert_int_equal(second->objectives, 2);
    assert_int_equal(second->number, 1);
    assert_int_equal(rich->injects[1].at, 30);
    assert_int_equal(rich->injects[1].actor, 0); // the only reader's lane
    assert_int_equal(rich->injects[1].chance, 1000);
    assert_int_equal(rich->injects[2].to, DM_TO_STATES);
    assert_int_equal(rich->injects[2].actor, 2);
    assert_int_equal(rich->injects[2].number, 3);
}

static void tests_are_read(void **state)
{
    (void)state;
    const dm_span span = rich->injects[0].when;
    assert_int_equal(span.count, 9);
    const dm_test *test = &rich->tests[span.first];
    assert_int_equal(test[0].quantity, DM_QUANTITY_TENSION);
    assert_int_equal(test[0].args[0], 0);
    assert_int_equal(test[0].args[1], 1);
    assert_int_equal(test[0].value, 500);
    assert_int_equal(test[0].group, 0);
    assert_int_equal(test[0].line, 17);
    assert_int_equal(test[1].group, 1);
    assert_int_equal(test[2].group, 1);
    assert_int_equal(test[2].compare, DM_COMPARE_IS);
    assert_int_equal(test[2].value, 1); // "probe" is the second value
    assert_int_equal(test[3].value, 1440);
    assert_int_equal(test[3].compare, DM_COMPARE_AT_MOST);
    assert_int_equal(test[4].args[1], 0); // option "yes"
    assert_int_equal(test[5].group, 2);
    assert_int_equal(test[5].args[2], DM_MESSAGE_PACKET);
    assert_int_equal(test[6].group, 2);
    assert_int_equal(test[7].value, DM_CONFIDENCE_MODERATE);
    assert_int_equal(test[8].compare, DM_COMPARE_IS_NOT);
    assert_int_equal(test[8].args[0], -1);
    assert_int_equal(test[8].parameter, -1);
}

static void effects_are_read(void **state)
{
    (void)state;
    // verb, kind, actor, other, subject, object, amount, fields
    static const int expected[][8] = {
        {DM_VERB_HAPPEN, 0, -1, -1, 0, -1, 0, 0},
        {DM_VERB_LEARN, 0, 0, -1, 0, -1, 0, 0},
        {DM_VERB_NOTIFY, 0, 1, -1, 0, -1, 0, 0},
        {DM_VERB_FIND, 0, 0, -1, 0, -1, 0, 0},
        {DM_VERB_SUSPECT, 0, 1, -1, 0, -1, 0, 0},
        {DM_VERB_LEVEL, 0, -1, -1, 1, -1, 600, 0},
        {DM_VERB_DEATHS, 0, -1, -1, 0, -1, 2, 0},
        {DM_VERB_SEND, DM_MESSAGE_INQUIRY, 1, 0, 0, 0, 0, 0},
        {DM_VERB_SHARE, DM_MESSAGE_PACKET, 0, 1, -1, 0, 0, 3},
        {DM_VERB_SHARE, DM_MESSAGE_PACKET, 0, 1, 0, 0, 0, 0xFFFF},
        {DM_VERB_ASSESS, 0, 0, -1, 0, -1, 0, 0},
        {DM_VERB_ASSESS, DM_CONFIDENCE_MODERATE, 0, -1, 0, DM_SUSPECT_SECOND, 1, 0},
        {DM_VERB_ACT, 0, 0, -1, 0, 2, 0, 0},
        {DM_VERB_INVESTIGATE, 0, 0, -1, 0, -1, 3, 0},
        {DM_VERB_TENSION, 0, 0, 1, -1, -1, 40, 0},
        {DM_VERB_MOOD, 0, 0, -1, -1, -1, -50, 0},
        {DM_VERB_CREDIBILITY, 0, 0, -1, -1, -1, 1, 0},
        {DM_VERB_CAPITAL, 0, 0, -1, -1, -1, 2, 0},
        {DM_VERB_LEGITIMACY, 0, 0, -1, -1, -1, 3, 0},
        {DM_VERB_SET, 0, -1, -1, 0, -1, 4, 0},
        {DM_VERB_SET, 0, -1, -1, 1, -1, 1, 0},
        {DM_VERB_ADD, 0, -1, -1, 0, -1, -1, 0},
        {DM_VERB_OPEN, 0, -1, -1, 0, -1, 0, 0},
        {DM_VERB_FIRE, 0, -1, -1, 0, -1, 0, 0},
        {DM_VERB_SKIP, 0, -1, -1, 0, -1, 0, 0},
        {DM_VERB_ORDER, 0, -1, -1, 0, -1, 0, 0},
        {DM_VERB_REVOKE, 0, -1, -1, 0, -1, 0, 0},
        {DM_VERB_ADOPT, 0, 1, -1, 0, -1, 0, 0},
        {DM_VERB_SUSPEND, 0, DM_BOTH, -1, 0, -1, 0, 0},
        {DM_VERB_OFFER, 0, 1, -1, 0, -1, 0, 0},
        {DM_VERB_WITHDRAW, 0, 0, -1, 0, -1, 0, 0},
        {DM_VERB_FINISH, 0, -1, -1, 1, -1, 0, 0},
    };
    const dm_span span = rich->injects[1].effects;
    assert_int_equal(span.count, sizeof expected / sizeof *expected);
    for (int i = 0; i < span.count; i++) {
        const dm_effect *effect = &rich->effects[span.first + i];
        const int actual[] = {effect->verb,    effect->kind,   effect->actor,  effect->other,
                              effect->subject, effect->object, effect->amount, (int)effect->fields};
        for (int j = 0; j < 8; j++) {
            if (actual[j] != expected[i][j]) {
                fail_msg("%s, column %d: %d, not %d", dm_verb_name((dm_verb)effect->verb), j,
                         actual[j], expected[i][j]);
            }
        }
        assert_true(effect->line > 0);
    }
    assert_words(rich, rich->effects[span.first + 7].text, "Why?");
}

static void decisions_are_read(void **state)
{
    (void)state;
    const dm_decision *choice = &rich->decisions[0];
    assert_int_equal(choice->seat, 1);
    assert_int_equal(choice->after, 1);
    assert_int_equal(choice->delay, 10);
    assert_int_equal(choice->deadline, 120);
    assert_int_equal(choice->again, 360);
    assert_int_equal(choice->is_free, 1);
    assert_int_equal(choice->template_, 0);
    assert_int_equal(choice->options.first, 0);
    assert_int_equal(choice->options.count, 2);
    assert_int_equal(choice->fallback, 1);
    assert_int_equal(choice->objectives, 3);
    assert_words(rich, rich->options[0].detail, "It calms");
    assert_words(rich, rich->options[0].unless, "Only with proof");
    assert_int_equal(rich->options[1].decision, 0);
    const dm_test *belief = &rich->tests[rich->options[0].when.first];
    assert_int_equal(belief->args[0], DM_THIS_INCIDENT);
    assert_int_equal(belief->args[1], DM_ME);
    assert_int_equal(rich->questions[0].decision, 0);
    assert_int_equal(rich->endings[0].at_once, 1);
    assert_int_equal(rich->endings[0].tone, DM_TONE_BAD);
    assert_int_equal(rich->endings[1].tone, DM_TONE_MIXED);
    const dm_order_template *strike = &rich->orders[0];
    assert_int_equal(strike->actor, 1);
    assert_int_equal(strike->action, 0);
    assert_int_equal(strike->asset, 1);
    assert_int_equal(strike->severity, 51);
    assert_int_equal(strike->belief, 552);
    assert_int_equal(strike->reaction, 9);
    assert_int_equal(strike->is_active, 1);
    assert_int_equal(rich->doctrines[0].accuse_at, 800);
    assert_int_equal(rich->doctrines[0].noise, 50);
    assert_int_equal(rich->doctrines[0].weights[0], 40);
}

static void a_clause_has_a_window_answers_a_measure_and_a_test_of_its_own(void **state)
{
    (void)state;
    const dm_clause *limit = &rich->clauses[3];
    assert_int_equal(limit->within.count, 1);
    assert_int_equal(rich->tests[limit->within.first].quantity, DM_QUANTITY_ACT_PROPORTION);
    assert_int_equal(rich->tests[limit->within.first].parameter, 2);
    assert_int_equal(limit->opens_parameter, 1);
    assert_int_equal(limit->closes_parameter, 0);
    assert_int_equal(limit->again, DM_GRADE_MATERIAL);
    assert_int_equal(limit->remedy.actions[0], 2);
    assert_int_equal(limit->remedy.within_parameter, 0);
    assert_int_equal(limit->rebuttal.must_share, 1 << DM_FIELD_EFFECT);
    assert_int_equal(limit->predicate, 0);
    assert_int_equal(rich->clauses[0].predicate, -1);
    assert_int_equal(rich->clauses[0].rebuttal.within_parameter, -1);
    const dm_clause *presume = &rich->clauses[4];
    assert_int_equal(presume->suspects, 1 << DM_SUSPECT_ACCIDENT | 1 << DM_SUSPECT_OWN_FAULT);
    assert_int_equal(presume->weight_parameter, 1);
    const dm_clause *calendar = &rich->clauses[5];
    assert_int_equal(calendar->trigger, DM_TRIGGER_SCHEDULE);
    assert_int_equal(calendar->every_parameter, 0);
    assert_int_equal(calendar->due.creditor, DM_ANYONE);
    assert_int_equal(calendar->brings.count, 1);
}

static void a_predicate_is_a_table_of_what_it_said_about_every_act(void **state)
{
    (void)state;
    const dm_predicate *predicate = &rich->predicates[0];
    assert_int_equal(rich->predicates_count, 1);
    for (int action = 0; action < rich->actions_count; action++) {
        const dm_action *what = &rich->actions[action];
        const bool has_target =
            what->target == DM_TARGET_ASSET || what->target == DM_TARGET_OWN_ASSET;
        const uint64_t expected = what->rung < 0 && !has_target;
        for (int state_ = 0; state_ < DM_STATES; state_++)
            assert_int_equal(predicate->holds[state_][action][0], expected);
    }
}

static void norms_are_read(void **state)
{
    (void)state;
    const dm_norm *norm = &rich->norms[0];
    assert_int_equal(norm->mode, DM_MODE_HARD);
    assert_int_equal(norm->parties, 2);
    assert_int_equal(rich->norms[1].mode, DM_MODE_SOFT);
    assert_int_equal(rich->norms[1].parties, 3);
    assert_int_equal(norm->parameters.count, 3);
    assert_int_equal(rich->parameters[0].value, 300); // by the scenario's own terms
    assert_int_equal(rich->parameters[2].value, 1300);
    assert_int_equal(norm->sunset_parameter, 0);
    assert_int_equal(norm->notice_parameter, 1);
    assert_int_equal(rich->parameters[0].max, 2880);
    assert_int_equal(norm->clauses.count, 8);
    static const dm_clause_kind kinds[] = {DM_CLAUSE_FORBID, DM_CLAUSE_DELAY,   DM_CLAUSE_PERMIT,
                                           DM_CLAUSE_LIMIT,  DM_CLAUSE_PRESUME, DM_CLAUSE_REQUIRE,
                                           DM_CLAUSE_DEFINE, DM_CLAUSE_REQUIRE};
    for (int i = 0; i < 8; i++) assert_int_equal(rich->clauses[i].kind, kinds[i]);
    assert_words(rich, rich->clauses[0].noun.id, "N1.f");
    assert_int_equal(rich->clauses[0].grade, DM_GRADE_MAJOR);
    assert_int_equal(rich->tests[rich->clauses[0].when.first].value, DM_DOMAIN_CYBER);
    assert_int_equal(rich->clauses[1].until_parameter, 0);
    assert_int_equal(rich->clauses[0].until_parameter, -1);
    assert_int_equal(rich->tests[rich->clauses[1].when.first].parameter, 0);
    assert_int_equal(rich->clauses[6].severity_parameter, 1);
    assert_int_equal(rich->clauses[6].target_parameter, 0);
    assert_int_equal(rich->clauses[6].effects, 1 << DM_EFFECT_ACCESS | 1 << DM_EFFECT_CASUALTY);
    const dm_clause *require = &rich->clauses[7];
    assert_int_equal(require->trigger, DM_TRIGGER_MESSAGE);
    assert_int_equal(require->message_kinds, 1 << DM_MESSAGE_INQUIRY | 1 << DM_MESSAGE_DEMAND);
    assert_int_equal(require->grade, DM_GRADE_MATERIAL);
    assert_int_equal(require->due.debtor, DM_THEM);
    assert_int_equal(require->due.creditor, DM_ME);
    assert_int_equal(require->due.answer.within_parameter, 0);
    assert_int_equal(require->due.grace_parameter, 1);
    assert_int_equal(require->due.answer.fields_parameter, 1);
    assert_int_equal(require->due.answer.message_kinds, 1 << DM_MESSAGE_PACKET);
    assert_int_equal(require->due.answer.channels, 1);
    assert_int_equal(require->due.answer.actions[0], 2);
    assert_int_equal(require->due.answer.actions[1], 0);
    assert_words(rich, rich->clauses[8].noun.id, "N2.f"); // the same name, in another norm
    assert_int_equal(rich->presets[0].norms[0], 3);
    assert_int_equal(rich->presets[0].norms[1], 3);
    assert_int_equal(rich->presets[1].norms[0], 1);
    assert_int_equal(rich->presets[1].norms[1], 3);
}

// ---------------------------------------------------------------------------------------------

/// Turns the top-level declarations of rich.lua around; a declaration begins in the first column.
static char *turned_around(const char *text)
{
    const size_t size = strlen(text);
    char *turned = malloc(size + 1);
    assert_non_null(turned);
    size_t out = 0;
    size_t end = size;
    for (size_t at = size; at-- > 0;) {
        const bool is_start = (at == 0 || text[at - 1] == '\n') && text[at] >= 'a' &&
                              text[at] <= 'z' && strncmp(text + at, "end", 3) != 0;
        const bool is_ending =
            strncmp(text + at, "ending ", 7) == 0 && (at == 0 || text[at - 1] == '\n');
        if (!is_start && !is_ending) continue;
        memcpy(turned + out, text + at, end - at);
        out += end - at;
        end = at;
    }
    turned[out] = '\0';
    return turned;
}

static int count_rows(const dm_scenario *scenario, dm_table_id table)
{
    return dm_table_count(scenario, table);
}

static void order_of_declaration_does_not_matter(void **state)
{
    (void)state;
    char *turned = turned_around(rich_text);
    // Endings are tried in their order, so they keep it.
    char *last = strstr(turned, "ending \"last\"");
    assert_non_null(last);
    memset(last, ' ', strcspn(last, "\n"));
    dm_text source = {0};
    dm_text_format(&source, "%s\nending \"last\" { title = \"Last\" }\n", turned);
    dm_scenario *other = load_named("scenario.lua", source.bytes, NULL);
    for (int table = 0; table < DM_TABLE_COUNT; table++) {
        const dm_table_id id = (dm_table_id)table;
        assert_int_equal(count_rows(other, id), count_rows(rich, id));
        for (int i = 0; i < count_rows(rich, id); i++) {
            const char *name = dm_say(rich, dm_table_noun(rich, id, i)->id);
            assert_true(dm_table_find(other, id, name) >= 0);
        }
    }
    const int blackout = dm_table_find(other, DM_TABLE_TEMPLATES, "blackout");
    assert_int_equal(other->templates[blackout].asset, dm_find_asset(other, "grid"));
    assert_int_equal(other->templates[blackout].author_variable,
                     dm_table_find(other, DM_TABLE_VARIABLES, "cause"));
    assert_int_equal(other->dependencies[2].asset, dm_find_asset(other, "city"));
    dm_scenario_free(other);
    dm_text_free(&source);
    free(turned);
}

static void the_hash_is_of_the_text(void **state)
{
    (void)state;
    dm_scenario *again = load_named("scenario.lua", rich_text, NULL);
    assert_int_equal(again->hash, rich->hash);
    assert_int_equal(again->text_size, rich->text_size);
    assert_memory_equal(again->text, rich->text, rich->text_size);
    dm_scenario_free(again);
    dm_text changed = {0};
    dm_text_format(&changed, "%s\n", rich_text);
    again = load_named("scenario.lua", changed.bytes, NULL);
    assert_int_not_equal(again->hash, rich->hash);
    dm_scenario_free(again);
    dm_text_free(&changed);
}

static void the_sandbox_gives_what_it_says(void **state)
{
    (void)state;
    char *text = dm_test_read("tests/language/sandbox.lua");
    dm_text source = {0};
    dm_text_format(&source, "%s\n%s", text, rich_text);
    dm_scenario_free(load_named("scenario.lua", source.bytes, NULL));
    dm_text_free(&source);
    free(text);
}

static void a_locale_changes_nothing(void **state)
{
    (void)state;
    static const char *const names[] = {"ru_RU.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (setlocale(LC_ALL, names[i]) == NULL) continue;
        the_sandbox_gives_what_it_says(state);
        dm_scenario *again = load_named("scenario.lua", rich_text, NULL);
        assert_int_equal(again->hash, rich->hash);
        dm_scenario_free(again);
        assert_string_equal(localeconv()->decimal_point, ","); // and it is left as it was
    }
    setlocale(LC_ALL, "C");
}

static void nothing_else_can_be_reached_from_a_scenario(void **state)
{
    (void)state;
    dm_text text = {0};
    dm_script_surface(&text);
    assert_golden("sandbox-surface.txt", text.bytes);
    dm_text_free(&text);
}

static void the_manual_lists_the_whole_language(void **state)
{
    (void)state;
    dm_text text = {0};
    dm_script_manual(&text);
    assert_golden("language-manual.txt", text.bytes);
    dm_text_free(&text);
    assert_int_equal(strncmp(dm_script_version(), "Lua 5.4", 7), 0);
}

// ---------------------------------------------------------------------------------------------

/// Answers with the quantity's number and its first two arguments.
static int64_t measure(void *self, const dm_test *test)
{
    int *looks = self;
    (*looks)++;
    return test->quantity * 10000 + test->args[0] * 100 + test->args[1];
}

static void advisers_propose(void **state)
{
    (void)state;
    dm_text source = {0};
    dm_text_format(
        &source,
        "%s\n"
        "local names = { 'first', 'third' }\n"
        "adviser 'one' (function(view)\n"
        "    local sum = view.quantity('tension', 'halmark', 'surovia') + view.time()\n"
        "    assert(not pcall(function() view.time = nil end))\n"
        "    return { propose.fire(names[1]), propose.set { 'count', sum }, propose.add { 'count', "
        "2 },\n"
        "             propose.set { 'cause', 'probe' }, propose.act { 'probe', by = 'surovia' } }\n"
        "end)\n"
        "adviser 'two' (function() return { propose.skip 'third' } end)\n"
        "adviser 'three' (function() end)\n",
        rich_text);
    dm_script *script = NULL;
    dm_scenario *scenario = load_named("scenario.lua", source.bytes, &script);
    assert_non_null(script);
    assert_int_equal(scenario->adviser_count, 3);
    int looks = 0;
    const dm_gauge gauge = {.measure = measure, .self = &looks};
    dm_diag diag = {0};
    dm_effect proposals[8];
    for (int i = 0; i < 100; i++) { // nothing is kept from call to call
        int count = 0;
        assert_int_equal(dm_advise(script, &gauge, proposals, 8, &count, &diag), DM_OK);
        assert_int_equal(count, 6);
        assert_int_equal(looks, 2 * (i + 1));
        assert_int_equal(proposals[0].verb, DM_VERB_FIRE);
        assert_int_equal(proposals[0].subject, 1);
        assert_int_equal(proposals[1].verb, DM_VERB_SET);
        assert_int_equal(proposals[1].amount,
                         DM_QUANTITY_TENSION * 10000 + 1 + DM_QUANTITY_TIME * 10000 - 101);
        assert_int_equal(proposals[2].verb, DM_VERB_ADD);
        assert_int_equal(proposals[3].amount, 1);
        assert_int_equal(proposals[4].verb, DM_VERB_ACT);
        assert_int_equal(proposals[4].actor, 1);
        assert_int_equal(proposals[5].verb, DM_VERB_SKIP);
        assert_int_equal(proposals[5].subject, 2);
    }
    dm_script_free(script);
    dm_scenario_free(scenario);
    dm_text_free(&source);
    int count = 7;
    assert_int_equal(dm_advise(NULL, &gauge, proposals, 8, &count, &diag), DM_OK);
    assert_int_equal(count, 0);
}

static void an_adviser_that_ran_too_long_may_try_again(void **state)
{
    (void)state;
    dm_text source = {0};
    dm_text_format(&source,
                   "%s\nadviser 'a' (function(view)\n"
                   "    if view.time() == 0 then while true do pcall(error) end end\n"
                   "    return { propose.fire 'first' }\nend)\n",
                   rich_text);
    dm_script *script = NULL;
    dm_scenario *scenario = load_named("scenario.lua", source.bytes, &script);
    int64_t (*const measures[])(void *, const dm_test *) = {measure};
    int looks = 0;
    const dm_gauge gauge = {.measure = measures[0], .self = &looks};
    dm_effect proposals[2];
    int count;
    // TIME is quantity 0 and has the arguments -1, -1: not 0.
    assert_int_equal(dm_advise(script, &gauge, proposals, 2, &count, NULL), DM_OK);
    assert_int_equal(count, 1);
    dm_script_free(script);
    dm_scenario_free(scenario);
    dm_text_free(&source);
}

static void a_clause_without_a_sentence_says_its_norms_title(void **state)
{
    (void)state;
    const dm_norm *norm = &rich->norms[dm_find_norm(rich, "N2")];
    assert_words(rich, rich->clauses[norm->clauses.first].sentence, "Second");
}

static void the_shipped_scenario_loads_with_the_library(void **state)
{
    (void)state;
    static dm_diag items[20];
    dm_diags diags = {.items = items, .capacity = 20};
    dm_scenario *scenario = NULL;
    const char *folder = DM_SOURCE_DIR "/scenarios/cold-harbour/scenario.lua";
    const dm_status status = dm_scenario_load(folder, NULL, &scenario, NULL, &diags);
    for (int i = 0; i < diags.count; i++) {
        char report[REPORT_MAX];
        dm_diag_print(&items[i], report, sizeof report);
        print_error("%s", report);
    }
    assert_int_equal(status, DM_OK);
    assert_true(scenario->actions_count >= 45);
    dm_scenario_free(scenario);

    // The library is found by the second folder too.
    assert_int_equal(dm_scenario_load(DM_SOURCE_DIR "/scenarios/cold-harbour///",
                                      DM_SOURCE_DIR "/scenarios/library", &scenario, NULL, NULL),
                     DM_OK);
    dm_scenario_free(scenario);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_frame_is_read),
        cmocka_unit_test(states_come_first),
        cmocka_unit_test(assets_and_what_they_need_are_read),
        cmocka_unit_test(the_ladder_is_sorted_from_the_top),
        cmocka_unit_test(actions_are_read),
        cmocka_unit_test(incidents_know_the_truth),
        cmocka_unit_test(variables_are_read),
        cmocka_unit_test(injects_are_read),
        cmocka_unit_test(tests_are_read),
        cmocka_unit_test(effects_are_read),
        cmocka_unit_test(decisions_are_read),
        cmocka_unit_test(norms_are_read),
        cmocka_unit_test(a_clause_has_a_window_answers_a_measure_and_a_test_of_its_own),
        cmocka_unit_test(a_predicate_is_a_table_of_what_it_said_about_every_act),
        cmocka_unit_test(order_of_declaration_does_not_matter),
        cmocka_unit_test(the_hash_is_of_the_text),
        cmocka_unit_test(the_sandbox_gives_what_it_says),
        cmocka_unit_test(a_locale_changes_nothing),
        cmocka_unit_test(nothing_else_can_be_reached_from_a_scenario),
        cmocka_unit_test(the_manual_lists_the_whole_language),
        cmocka_unit_test(advisers_propose),
        cmocka_unit_test(an_adviser_that_ran_too_long_may_try_again),
        cmocka_unit_test(a_clause_without_a_sentence_says_its_norms_title),
        cmocka_unit_test(the_shipped_scenario_loads_with_the_library),
    };
    return cmocka_run_group_tests(tests, load_rich, free_rich);
}
