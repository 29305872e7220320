// The library's norms, each with an act that it accepts, one that it refuses or holds to be a
// breach, and one at its boundary. tests/norms/cases.txt is the whole of it, one line a step; the
// scenario that it happens in is beside it.
#include "rules/judge.h"
#include "support/lab.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 16, WORD_MAX = 48, LINE_MAX_ = 200 };

static const char *const verdicts[DM_VERDICT_COUNT] = {"allowed", "advised", "breach",
                                                       "delayed", "refused", "impossible"};
static const char *const obligations[] = {"open", "met", "late", "missed", "excused"};
static const char *const breaches[] = {"shown", "presumed", "rebutted", "remedied"};

/// A step, its line, and what it says.
typedef struct step {
    dm_lab *lab;
    const char *line;
    int number;
    char words[WORDS_MAX][WORD_MAX];
    int count;
    uint64_t touched; // norms that a case is about
    uint64_t alone;   // the norm in force, when it is one; of such norms:
    uint64_t accepted;
    uint64_t refused; // or held to be broken
} step;

static _Noreturn void wrong(const step *here, const char *said)
{
    char text[2 * LINE_MAX_];
    snprintf(text, sizeof text, "cases.txt:%d: %s\n    but: %s", here->number, here->line, said);
    fail_msg("%s", text);
    abort();
}

static int row(const step *here, dm_table_id table, int word)
{
    const int found = dm_table_find(here->lab->scenario, table, here->words[word]);
    if (found < 0) wrong(here, "there is none of that name");
    return found;
}

static int find_word(const step *here, const char *word)
{
    for (int i = 0; i < here->count; i++)
        if (strcmp(here->words[i], word) == 0) return i;
    return -1;
}

/// "south c05 grid about outage believes 600 moderate"
static dm_input act_of(const step *here, int end)
{
    const int about = find_word(here, "about");
    const int belief = find_word(here, "believes");
    const bool has_target = end > 3 && about != 3 && belief != 3;
    dm_input input =
        dm_lab_act(here->lab, row(here, DM_TABLE_ACTORS, 1), here->words[2],
                   has_target ? here->words[3] : NULL, about >= 0 ? here->words[about + 1] : NULL);
    if (belief >= 0) {
        input.belief = (int16_t)atoi(here->words[belief + 1]);
        input.confidence = (uint8_t)dm_kind_find(&dm_confidence_list, here->words[belief + 2]);
    }
    return input;
}

/// judge STATE ACTION [TARGET] [about INCIDENT] [believes N WORD] : VERDICT [CLAUSE] [MINUTE]
static void judge(const step *here)
{
    const int colon = find_word(here, ":");
    if (colon < 0) wrong(here, "where is the \":\"?");
    const dm_scenario *scenario = here->lab->scenario;
    const dm_input input = act_of(here, colon);
    const dm_verdict verdict = dm_judge(scenario, &here->lab->world, &input);
    const char *clause =
        verdict.clause >= 0 ? dm_say(scenario, scenario->clauses[verdict.clause].noun.id) : "";
    char said[LINE_MAX_];
    snprintf(said, sizeof said, "%s %s %lld", verdicts[verdict.kind], clause,
             (long long)verdict.until);
    if (strcmp(verdicts[verdict.kind], here->words[colon + 1]) != 0) wrong(here, said);
    if (here->count > colon + 2 && strcmp(clause, here->words[colon + 2]) != 0) wrong(here, said);
    if (here->count > colon + 3 && verdict.until != atoi(here->words[colon + 3])) wrong(here, said);
    if (verdict.clause >= 0 && dm_say(scenario, scenario->clauses[verdict.clause].sentence)[0] == 0)
        wrong(here, "the clause has no sentence");
}

/// owed STATE CLAUSE none | open | met | late | missed
static void owed(const step *here)
{
    const dm_world *world = &here->lab->world;
    const int state = row(here, DM_TABLE_ACTORS, 1);
    const int clause = row(here, DM_TABLE_CLAUSES, 2);
    const char *said = "none";
    for (int i = 0; i < world->obligation_count; i++) {
        const dm_obligation *obligation = &world->obligations[i];
        if (obligation->debtor == state && obligation->clause == clause)
            said = obligations[obligation->state];
    }
    if (strcmp(said, here->words[3]) != 0) wrong(here, said);
}

/// breach STATE CLAUSE none | shown GRADE | presumed GRADE | rebutted GRADE | remedied GRADE
static void breach(const step *here)
{
    const dm_world *world = &here->lab->world;
    const int state = row(here, DM_TABLE_ACTORS, 1);
    const int clause = row(here, DM_TABLE_CLAUSES, 2);
    char said[LINE_MAX_] = "none";
    for (int i = 0; i < world->breach_count; i++) {
        const dm_breach *found = &world->breaches[i];
        if (found->accused != state || found->clause != clause) continue;
        snprintf(said, sizeof said, "%s %s", breaches[found->state],
                 dm_breach_grade_list.names[found->grade]);
    }
    char wanted[LINE_MAX_];
    snprintf(wanted, sizeof wanted, "%s%s%s", here->words[3], here->count > 4 ? " " : "",
             here->count > 4 ? here->words[4] : "");
    if (strcmp(said, wanted) != 0) wrong(here, said);
}

/// belief STATE INCIDENT SUSPECT at_least|at_most N
static void belief(const step *here)
{
    const int state = row(here, DM_TABLE_ACTORS, 1);
    const int suspect = dm_kind_find(&dm_suspect_list, here->words[3]);
    const dm_incident *incident = dm_lab_incident(here->lab, here->words[2]);
    const int share = incident->beliefs[state].share[suspect];
    const int bound = atoi(here->words[5]);
    const bool holds = strcmp(here->words[4], "at_most") == 0 ? share <= bound : share >= bound;
    char said[LINE_MAX_];
    snprintf(said, sizeof said, "it is %d", share);
    if (!holds) wrong(here, said);
}

/// items STATE INCIDENT N: how often the state has looked into it
static void looked(const step *here)
{
    const int state = row(here, DM_TABLE_ACTORS, 1);
    const dm_incident *incident = dm_lab_incident(here->lab, here->words[2]);
    char said[LINE_MAX_];
    snprintf(said, sizeof said, "it has looked %d times", incident->investigations[state]);
    if (incident->investigations[state] != atoi(here->words[3])) wrong(here, said);
}

/// in_force NORM none | first | second | both
static void in_force(const step *here)
{
    static const char *const words[] = {"none", "first", "second", "both"};
    const int norm = row(here, DM_TABLE_NORMS, 1);
    const dm_world *world = &here->lab->world;
    const unsigned first = (unsigned)(world->norms[0] >> norm & 1);
    const unsigned second = (unsigned)(world->norms[1] >> norm & 1);
    const char *said = words[first | second << 1];
    if (strcmp(said, here->words[2]) != 0) wrong(here, said);
}

/// let NORM PARAMETER VALUE
static void let(const step *here)
{
    const dm_scenario *scenario = here->lab->scenario;
    const dm_span span = scenario->norms[row(here, DM_TABLE_NORMS, 1)].parameters;
    for (int i = span.first; i < span.first + span.count; i++) {
        if (strcmp(dm_say(scenario, scenario->parameters[i].noun.id), here->words[2]) != 0)
            continue;
        here->lab->world.parameters[i] = atoi(here->words[3]);
        return;
    }
    wrong(here, "the norm has no such parameter");
}

/// What the line expects is for or against: both are wanted of every norm.
static void note(step *here, const char *word)
{
    static const char *const against[] = {"advised", "breach", "delayed",  "refused",
                                          "late",    "missed", "presumed", "shown"};
    bool is_against = false;
    for (size_t i = 0; i < sizeof against / sizeof *against; i++)
        is_against = is_against || strcmp(word, against[i]) == 0;
    if (is_against) here->refused |= here->alone;
    if (!is_against) here->accepted |= here->alone;
}

/// norms ID [ID ...]: begins anew with these
static void begin_with(step *here)
{
    dm_lab *lab = here->lab;
    dm_lab_restart(lab, 1, "none");
    dm_setup setup = dm_setup_default(lab->scenario, 1);
    setup.norms[0] = setup.norms[1] = 0;
    for (int i = 1; i < here->count; i++) {
        const uint64_t bit = UINT64_C(1) << row(here, DM_TABLE_NORMS, i);
        setup.norms[0] |= bit;
        setup.norms[1] |= bit;
        here->touched |= bit;
    }
    here->alone = here->count == 2 ? setup.norms[0] : 0;
    dm_begin(lab->scenario, &setup, &lab->world, &lab->events);
}

static void step_in(const step *here, dm_input input)
{
    dm_step(here->lab->scenario, &here->lab->world, input, &here->lab->events);
}

/// offer STATE NORM, withdraw STATE NORM
static void agree(const step *here, dm_input_kind kind)
{
    step_in(here, (dm_input){.kind = (uint8_t)kind,
                             .seat = (uint8_t)row(here, DM_TABLE_ACTORS, 1),
                             .subject = (int16_t)row(here, DM_TABLE_NORMS, 2),
                             .object = -1,
                             .incident = -1,
                             .decision = -1,
                             .belief = -1});
}

static void play(step *here)
{
    const char *verb = here->words[0];
    if (strcmp(verb, "norms") == 0) {
        begin_with(here);
    } else if (strcmp(verb, "fire") == 0) {
        dm_lab_fire(here->lab, here->words[1]);
    } else if (strcmp(verb, "until") == 0) {
        dm_lab_until(here->lab, atoi(here->words[1]));
    } else if (strcmp(verb, "do") == 0) {
        step_in(here, act_of(here, here->count));
    } else if (strcmp(verb, "let") == 0) {
        let(here);
    } else if (strcmp(verb, "judge") == 0) {
        judge(here);
        note(here, here->words[find_word(here, ":") + 1]);
    } else if (strcmp(verb, "owed") == 0) {
        owed(here);
        note(here, here->words[3]);
    } else if (strcmp(verb, "breach") == 0) {
        breach(here);
        note(here, here->words[3]);
    } else if (strcmp(verb, "belief") == 0) {
        belief(here);
    } else if (strcmp(verb, "looked") == 0) {
        looked(here);
    } else if (strcmp(verb, "in_force") == 0) {
        in_force(here);
    } else if (strcmp(verb, "offer") == 0) {
        agree(here, DM_INPUT_OFFER);
    } else if (strcmp(verb, "withdraw") == 0) {
        agree(here, DM_INPUT_WITHDRAW);
    } else {
        wrong(here, "no such step");
    }
}

static void split(step *here, char *line)
{
    here->count = 0;
    for (char *word = strtok(line, " \t"); word != NULL; word = strtok(NULL, " \t")) {
        if (word[0] == '#') return;
        if (here->count == WORDS_MAX) wrong(here, "too many words");
        snprintf(here->words[here->count++], WORD_MAX, "%s", word);
    }
}

static void every_norm_accepts_what_it_should_and_refuses_the_rest(void **state)
{
    step *here = *state;
    char *text = dm_test_read("tests/norms/cases.txt");
    int number = 0;
    for (char *line = text; line != NULL;) {
        char *end = strchr(line, '\n');
        if (end != NULL) *end = '\0';
        char copy[LINE_MAX_];
        snprintf(copy, sizeof copy, "%s", line);
        here->line = line;
        here->number = ++number;
        split(here, copy);
        if (here->count > 0) play(here);
        line = end != NULL ? end + 1 : NULL;
    }
    free(text);
    // Not one is forgotten.
    const int count = here->lab->scenario->norms_count;
    assert_int_equal(count, 23); // 21 of the library, two of the test's own
    for (int i = 0; i < count; i++) {
        const char *id = dm_say(here->lab->scenario, here->lab->scenario->norms[i].noun.id);
        if ((here->touched >> i & 1) == 0) fail_msg("no case for %s", id);
        if (id[0] == 'T') continue;
        if ((here->accepted >> i & 1) == 0) fail_msg("%s accepts nothing", id);
        if ((here->refused >> i & 1) == 0) fail_msg("%s refuses nothing", id);
    }
}

/// A card that people can read: what it asks, the clock, how we will know, and which document, with
/// its year, says so. The test's own norms (T1, T2) are not read.
static void every_norm_is_a_whole_card(void **state)
{
    const step *here = *state;
    const dm_scenario *scenario = here->lab->scenario;
    for (int i = 0; i < scenario->norms_count; i++) {
        const dm_norm *norm = &scenario->norms[i];
        if (dm_say(scenario, norm->noun.id)[0] == 'T') continue;
        const dm_words texts[] = {norm->noun.title, norm->card, norm->source, norm->clock,
                                  norm->evidence};
        for (size_t n = 0; n < sizeof texts / sizeof *texts; n++)
            if (dm_say(scenario, texts[n])[0] == '\0')
                fail_msg("%s: text %zu is missing", dm_say(scenario, norm->noun.id), n);
        for (int c = norm->clauses.first; c < norm->clauses.first + norm->clauses.count; c++) {
            const char *sentence = dm_say(scenario, scenario->clauses[c].sentence);
            assert_string_not_equal(sentence, dm_say(scenario, norm->noun.title));
        }
        for (int p = norm->parameters.first; p < norm->parameters.first + norm->parameters.count;
             p++) {
            const dm_parameter *parameter = &scenario->parameters[p];
            assert_true(dm_say(scenario, parameter->unit)[0] != '\0');
            assert_in_range(parameter->value, parameter->min, parameter->max);
            assert_true(parameter->min < parameter->max);
        }
    }
}

static int setup(void **state)
{
    static step here;
    here.lab = dm_lab_open_in("tests/norms", "scenarios/library", 1);
    *state = &here;
    return 0;
}

static int teardown(void **state)
{
    dm_lab_close(((step *)*state)->lab);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_norm_is_a_whole_card),
        cmocka_unit_test(every_norm_accepts_what_it_should_and_refuses_the_rest),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
