#include "cli/setup.h"

#include "base/i18n.h"
#include "base/text.h"
#include "players/player.h"

#include <stdio.h>
#include <string.h>

enum { WORD_MAX = 64, NAMES_MAX = DM_ASSETS_MAX + DM_NORMS_MAX };

static char folded(char character)
{
    if (character == '-') return '_';
    return character >= 'A' && character <= 'Z' ? (char)(character - 'A' + 'a') : character;
}

static bool is_same_id(const char *a, const char *b)
{
    while (*a != '\0' && folded(*a) == folded(*b)) {
        a++;
        b++;
    }
    return *a == '\0' && *b == '\0';
}

/// Takes the next word up to one of `separators` off the list, without blanks around it.
/// @return false at the end
static bool take_word(const char **list, const char *separators, char word[WORD_MAX])
{
    if (*list == NULL) return false;
    const char *start = *list + strspn(*list, " ");
    size_t size = strcspn(start, separators);
    *list = start[size] == '\0' ? NULL : start + size + 1;
    while (size > 0 && start[size - 1] == ' ') size--;
    snprintf(word, WORD_MAX, "%.*s", (int)(size < WORD_MAX ? size : WORD_MAX - 1), start);
    return true;
}

static int find_row(const dm_scenario *scenario, dm_table_id table, int count, const char *word)
{
    for (int i = 0; i < count; i++) {
        if (is_same_id(dm_say(scenario, dm_table_noun(scenario, table, i)->id), word)) return i;
    }
    return -1;
}

/// What may stand in one place of an option.
typedef struct choices {
    dm_table_id tables[2];
    int table_count;
    int rows_max; ///< of each table; 0: all
} choices;

static const choices states = {{DM_TABLE_ACTORS}, 1, DM_STATES};
static const choices doctrines_only = {{DM_TABLE_DOCTRINES}, 1, 0};
static const choices presets_and_norms = {{DM_TABLE_PRESETS, DM_TABLE_NORMS}, 2, 0};

static int list_choices(const dm_scenario *scenario, const choices *from,
                        const char *names[NAMES_MAX])
{
    int count = 0;
    for (int t = 0; t < from->table_count; t++) {
        int rows = dm_table_count(scenario, from->tables[t]);
        if (from->rows_max > 0 && rows > from->rows_max) rows = from->rows_max;
        for (int i = 0; i < rows && count < NAMES_MAX; i++)
            names[count++] = dm_say(scenario, dm_table_noun(scenario, from->tables[t], i)->id);
    }
    return count;
}

/// "there is no norm "R9"", with what there is, and what was probably meant.
static dm_status unknown(const dm_scenario *scenario, const char *what, const char *word,
                         const choices *from, dm_diag *diag)
{
    const char *names[NAMES_MAX];
    const int count = list_choices(scenario, from, names);
    char list[DM_MESSAGE_MAX];
    dm_text all = dm_text_over(list, sizeof list);
    for (int i = 0; i < count; i++) dm_text_format(&all, "%s%s", i > 0 ? ", " : "", names[i]);

    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    const char *meant = dm_suggest(word, names, count);
    if (meant != NULL) dm_text_format(&hint, _("did you mean \"%s\"? "), meant);
    dm_text_format(&hint, meant != NULL ? _("(there are: %s)") : _("there are: %s"), list);
    if (word[0] == '\0')
        return dm_fail(diag, DM_E_USAGE, NULL, _("the name of a %s is missing"), what);
    return dm_fail(diag, DM_E_USAGE, NULL, _("there is no %s \"%s\""), what, word);
}

dm_status dm_setup_read_seed(const char *words, uint64_t *seed, dm_diag *diag)
{
    uint64_t number = 0;
    bool is_good = words[0] != '\0';
    for (const char *at = words; *at != '\0' && is_good; at++) {
        const uint64_t digit = (uint64_t)(*at - '0');
        is_good = *at >= '0' && *at <= '9' && number <= (UINT64_MAX - digit) / 10;
        number = number * 10 + digit;
    }
    if (!is_good) {
        snprintf(diag->hint, sizeof diag->hint, "%s",
                 _("a seed is a whole number from 0 to 18446744073709551615"));
        return dm_fail(diag, DM_E_USAGE, NULL, _("\"%s\" is no seed"), words);
    }
    *seed = number;
    return DM_OK;
}

dm_status dm_setup_find_state(const dm_scenario *scenario, const char *word, int *state,
                              dm_diag *diag)
{
    *state = find_row(scenario, DM_TABLE_ACTORS, DM_STATES, word);
    if (*state >= 0) return DM_OK;
    return unknown(scenario, _("state"), word, &states, diag);
}

/// Cuts "halmark = firm" in two.
/// @return what stands behind the "="; NULL when there is none
static char *cut_at_equals(char *word)
{
    char *equals = strchr(word, '=');
    if (equals == NULL) return NULL;
    char *end = equals;
    while (end > word && end[-1] == ' ') end--;
    *end = '\0';
    equals++;
    return equals + strspn(equals, " ");
}

/// One preset or norm, for the states of `bits`.
static dm_status read_norm(const dm_scenario *scenario, const char *word, unsigned bits,
                           dm_setup *setup, dm_diag *diag)
{
    const int norm = find_row(scenario, DM_TABLE_NORMS, scenario->norms_count, word);
    const int preset = find_row(scenario, DM_TABLE_PRESETS, scenario->presets_count, word);
    if (norm < 0 && preset < 0 && !is_same_id(word, "none"))
        return unknown(scenario, _("norm or preset"), word, &presets_and_norms, diag);
    for (int state = 0; state < DM_STATES; state++) {
        if ((bits >> state & 1U) == 0) continue;
        if (norm >= 0) {
            const bool is_party = (scenario->norms[norm].parties >> state & 1) != 0;
            setup->norms[state] |= is_party ? UINT64_C(1) << norm : 0;
        } else if (preset >= 0) {
            setup->norms[state] |= scenario->presets[preset].norms[state];
        }
    }
    return DM_OK;
}

static dm_status names_no_state(const dm_scenario *scenario, const char *word, dm_diag *diag)
{
    snprintf(diag->hint, sizeof diag->hint, _("write %s=R1,R2,%s=none"),
             dm_say(scenario, scenario->actors[0].noun.id),
             dm_say(scenario, scenario->actors[1].noun.id));
    return dm_fail(diag, DM_E_USAGE, NULL, _("\"%s\" names no state"), word);
}

dm_status dm_setup_read_norms(const dm_scenario *scenario, const char *words, dm_setup *setup,
                              dm_diag *diag)
{
    for (int state = 0; state < DM_STATES; state++) setup->norms[state] = 0;
    const bool is_by_state = strchr(words, '=') != NULL;
    unsigned bits = is_by_state ? 0 : DM_TO_STATES;
    char word[WORD_MAX];
    char before = ','; // what stands between this word and the one before
    while (take_word(&words, is_by_state ? ",;" : ",", word)) {
        const char *norm = cut_at_equals(word);
        if (norm != NULL) {
            int state = 0;
            DM_TRY(dm_setup_find_state(scenario, word, &state, diag));
            bits = 1U << state;
        } else if (bits == 0 || before == ';') {
            return names_no_state(scenario, word, diag);
        }
        DM_TRY(read_norm(scenario, norm != NULL ? norm : word, bits, setup, diag));
        if (words != NULL) before = words[-1];
    }
    return DM_OK;
}

dm_status dm_setup_read_players(const dm_scenario *scenario, const char *words,
                                int16_t doctrines[DM_STATES], dm_diag *diag)
{
    char word[WORD_MAX];
    while (take_word(&words, ",;", word)) {
        const char *doctrine = cut_at_equals(word);
        if (doctrine == NULL) {
            snprintf(diag->hint, sizeof diag->hint, _("write %s=DOCTRINE,%s=DOCTRINE"),
                     dm_say(scenario, scenario->actors[0].noun.id),
                     dm_say(scenario, scenario->actors[1].noun.id));
            return dm_fail(diag, DM_E_USAGE, NULL, _("\"%s\" names no state and doctrine"), word);
        }
        int state = 0;
        DM_TRY(dm_setup_find_state(scenario, word, &state, diag));
        const int row = find_row(scenario, DM_TABLE_DOCTRINES, scenario->doctrines_count, doctrine);
        const bool is_person = is_same_id(doctrine, "person");
        if (row < 0 && !is_person)
            return unknown(scenario, _("doctrine"), doctrine, &doctrines_only, diag);
        doctrines[state] = (int16_t)row;
    }
    return DM_OK;
}

dm_status dm_setup_read(const dm_arguments *arguments, const dm_scenario *scenario, dm_setup *setup,
                        int16_t doctrines[DM_STATES], dm_diag *diag)
{
    uint64_t seed = 1;
    const char *words = dm_flag_value(arguments, "seed");
    if (words != NULL) DM_TRY(dm_setup_read_seed(words, &seed, diag));
    *setup = dm_setup_default(scenario, seed);

    words = dm_flag_value(arguments, "norms");
    if (words != NULL) DM_TRY(dm_setup_read_norms(scenario, words, setup, diag));

    for (int state = 0; state < DM_STATES; state++)
        doctrines[state] = (int16_t)dm_player_default(scenario, state);
    words = dm_flag_value(arguments, "players");
    if (words != NULL) DM_TRY(dm_setup_read_players(scenario, words, doctrines, diag));
    return DM_OK;
}

dm_status dm_setup_read_row(const dm_scenario *scenario, dm_table_id table, int rows_max,
                            const char *word, int *row, dm_diag *diag)
{
    const int count = rows_max > 0 ? rows_max : dm_table_count(scenario, table);
    *row = find_row(scenario, table, count, word);
    if (*row >= 0) return DM_OK;
    const choices from = {{table}, 1, rows_max};
    return unknown(scenario, _(dm_table_what(table)), word, &from, diag);
}
