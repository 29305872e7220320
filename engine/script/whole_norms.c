// What is wrong with a norm's clauses once all terms are agreed: a window that closes before it
// opens, tests that contradict each other, a sentence that names a parameter which is none.
#include "script/fields.h"

#include "base/i18n.h"
#include "model/quantity.h"

#include <stdio.h>
#include <string.h>

static dm_spot spot_of(const dm_noun *noun, const char *word)
{
    return (dm_spot){.word = word, .file = noun->file, .line = noun->line};
}

static void check_window(dm_loader *loader, const dm_clause *clause, const dm_spot *spot)
{
    if (clause->opens_parameter < 0 || clause->closes_parameter < 0) return;
    const dm_parameter *parameters = loader->scenario->parameters;
    const int opens = parameters[clause->opens_parameter].value;
    const int closes = parameters[clause->closes_parameter].value;
    if (opens <= closes) return;
    char words[2][24];
    snprintf(words[0], sizeof words[0], "%d", closes);
    snprintf(words[1], sizeof words[1], "%d", opens);
    const dm_spot inner = dm_spot_in(spot, "window", 0);
    dm_blame(loader, DM_MISTAKE_WINDOW_ORDER, &inner, dm_loader_id(loader, &clause->noun), words[0],
             words[1]);
}

typedef struct range {
    int64_t least;
    int64_t most;
} range;

/// The values with which a test can hold, whatever is agreed within its parameter's range.
static range range_of(const dm_scenario *scenario, const dm_test *test)
{
    range bound = {test->value, test->value};
    if (test->parameter >= 0) {
        bound.least = scenario->parameters[test->parameter].min;
        bound.most = scenario->parameters[test->parameter].max;
    }
    if (test->compare == DM_COMPARE_AT_LEAST) bound.most = INT64_MAX;
    if (test->compare == DM_COMPARE_AT_MOST) bound.least = INT64_MIN;
    if (test->compare == DM_COMPARE_IS_NOT) bound = (range){INT64_MIN, INT64_MAX};
    return bound;
}

static bool is_same_question(const dm_test *a, const dm_test *b)
{
    return a->quantity == b->quantity && memcmp(a->args, b->args, sizeof a->args) == 0;
}

/// Two tests of one list, neither of them one of several, that no value can meet.
static void check_tests(dm_loader *loader, const dm_clause *clause, const dm_spot *spot)
{
    const dm_scenario *scenario = loader->scenario;
    const dm_span span = clause->when;
    for (int i = span.first; i < span.first + span.count; i++) {
        const dm_test *one = &scenario->tests[i];
        for (int n = i + 1; n < span.first + span.count; n++) {
            const dm_test *two = &scenario->tests[n];
            if (one->group != 0 || two->group != 0 || !is_same_question(one, two)) continue;
            const range a = range_of(scenario, one);
            const range b = range_of(scenario, two);
            if (a.least <= b.most && b.least <= a.most) continue;
            char words[96];
            snprintf(words, sizeof words, _("its tests of %s contradict each other"),
                     dm_quantity_info_of((dm_quantity)one->quantity)->name);
            const dm_spot inner = {
                .word = spot->word, .file = spot->file, .line = two->line, .is_key = spot->is_key};
            dm_blame(loader, DM_MISTAKE_CLAUSE_NEVER, &inner, dm_loader_id(loader, &clause->noun),
                     words, NULL);
        }
    }
}

/// Each {name} of a sentence is a parameter of its norm: else people would read the braces.
static void check_sentence(dm_loader *loader, const dm_clause *clause, const dm_spot *spot)
{
    const dm_scenario *scenario = loader->scenario;
    const dm_norm *norm = &scenario->norms[clause->norm];
    const dm_span span = norm->parameters;
    const char *at = dm_loader_say(loader, clause->sentence);
    for (const char *open = strchr(at, '{'); open != NULL; open = strchr(at, '{')) {
        const char *close = strchr(open, '}');
        if (close == NULL) return;
        char name[64];
        snprintf(name, sizeof name, "%.*s", (int)(close - open - 1), open + 1);
        at = close + 1;
        if (dm_loader_find(loader, DM_TABLE_PARAMETERS, name, span.first, span.count) >= 0)
            continue;
        const dm_spot inner = dm_spot_in(spot, "sentence", 0);
        dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_PARAMETER, &inner,
                                 dm_loader_id(loader, &norm->noun), name, NULL);
        dm_hint_ids(loader, diag, DM_TABLE_PARAMETERS, name, span.first, span.count);
    }
}

void dm_clauses_check(dm_loader *loader)
{
    const dm_scenario *scenario = loader->scenario;
    for (int i = 0; i < scenario->clauses_count; i++) {
        dm_clause *clause = &loader->scenario->clauses[i];
        // A verdict is never without a sentence: where the author has none yet, it is the title.
        if (dm_loader_say(loader, clause->sentence)[0] == '\0')
            clause->sentence = scenario->norms[clause->norm].noun.title;
        const dm_spot spot = spot_of(&clause->noun, dm_clause_kind_list.names[clause->kind]);
        check_window(loader, clause, &spot);
        check_tests(loader, clause, &spot);
        check_sentence(loader, clause, &spot);
    }
}
