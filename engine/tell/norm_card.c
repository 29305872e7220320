#include "tell/norm_card.h"

#include "base/i18n.h"
#include "tell/narrate_internal.h"
#include "tell/sentence.h"

#include <string.h>

enum {
    KEY_COLUMNS = 12,
    NAME_COLUMNS = 18,
    TITLE_COLUMNS = 44,
    MODE_COLUMNS = 10,
    LINE_MAX = 1024,
};

const char *dm_clause_kind_name(const dm_clause *clause)
{
    return dm_clause_kind_list.names[clause->kind];
}

const char *dm_clause_kind_words(const dm_clause *clause)
{
    return _(dm_clause_kind_list.words[clause->kind]);
}

/// Appends `words`, and blanks up to that many columns; at least one.
static void add_column(dm_text *text, const char *words, int columns)
{
    dm_text_add(text, words);
    int column = dm_text_columns(words);
    do dm_text_char(text, ' ');
    while (++column < columns);
}

/// "library/norms.lua": the file and its folder, whatever the way to them.
static const char *short_file(const char *path)
{
    const char *start = path;
    int slashes = 0;
    for (const char *at = path + strlen(path); at > path && slashes < 2; at--) {
        if (at[-1] != '/') continue;
        if (++slashes == 2) start = at;
    }
    return start;
}

static const char *bound_words(const dm_scenario *scenario, unsigned states)
{
    if ((states & DM_TO_STATES) == DM_TO_STATES) return _("both states");
    if (states & DM_TO_FIRST) return dm_actor_name(scenario, 0);
    if (states & DM_TO_SECOND) return dm_actor_name(scenario, 1);
    return _("nobody");
}

static unsigned bound_states(const dm_world *world, int norm)
{
    unsigned states = 0;
    for (int state = 0; state < DM_STATES; state++) {
        if ((world->norms[state] >> norm & 1U) != 0) states |= 1U << state;
    }
    return states;
}

// -------------------------------------------------------------------------------------------- list

/// The widest id, and a blank.
static int id_columns(const dm_scenario *scenario)
{
    int columns = 0;
    for (int i = 0; i < scenario->norms_count; i++) {
        const int width = dm_text_columns(dm_say(scenario, scenario->norms[i].noun.id));
        if (width > columns) columns = width;
    }
    return columns + 2;
}

void dm_norms_list(const dm_scenario *scenario, const dm_world *world, dm_text *text)
{
    int file = -1;
    const int columns = id_columns(scenario);
    const bool is_played = (world->norms[0] | world->norms[1]) != 0;
    for (int i = 0; i < scenario->norms_count; i++) {
        const dm_norm *norm = &scenario->norms[i];
        if (norm->noun.file != file) {
            if (file >= 0) dm_text_char(text, '\n');
            file = norm->noun.file;
            dm_text_format(text, "%s\n", short_file(dm_say(scenario, scenario->files[file].name)));
        }
        dm_text_add(text, "  ");
        add_column(text, dm_say(scenario, norm->noun.id), columns);
        add_column(text, dm_say(scenario, norm->noun.title), TITLE_COLUMNS);
        add_column(text, dm_norm_mode_list.names[world->norm_modes[i]], MODE_COLUMNS);
        if (is_played) {
            dm_text_format(text, _("binds %s"), bound_words(scenario, bound_states(world, i)));
        } else {
            const int count = norm->clauses.count;
            dm_text_format(text, _n("%d clause", "%d clauses", count), count);
        }
        dm_text_char(text, '\n');
    }
    dm_text_char(text, '\n');
    for (int i = 0; i < scenario->presets_count; i++) {
        const dm_preset *preset = &scenario->presets[i];
        if (i == 0) dm_text_format(text, "%s\n", _("Presets (--norms)"));
        dm_text_add(text, "  ");
        add_column(text, dm_say(scenario, preset->noun.id), NAME_COLUMNS);
        dm_text_format(text, "%s\n", dm_say(scenario, preset->noun.title));
    }
}

// -------------------------------------------------------------------------------------------- card

/// "Clock       At once." with what follows indented.
static void add_entry(dm_text *text, const char *key, const char *words)
{
    if (words[0] == '\0') return;
    char first[64];
    dm_text start = dm_text_over(first, sizeof first);
    add_column(&start, key, KEY_COLUMNS);
    dm_text_wrapped(text, words, first, KEY_COLUMNS);
}

static void add_parameter(const dm_scenario *scenario, const dm_world *world, int parameter,
                          dm_text *text)
{
    const dm_parameter *row = &scenario->parameters[parameter];
    const char *id = dm_say(scenario, row->noun.id);
    const char *dot = strrchr(id, '.');
    char buffer[LINE_MAX];
    dm_text value = dm_text_over(buffer, sizeof buffer);
    dm_text_add(text, "  ");
    add_column(text, dot != NULL ? dot + 1 : id, NAME_COLUMNS);
    dm_say_parameter(scenario, world, parameter, &value);
    add_column(text, buffer, NAME_COLUMNS);
    dm_text_format(text, _("%d to %d %s"), row->min, row->max, dm_say(scenario, row->unit));
    dm_text_char(text, '\n');
    dm_text_wrapped(text, dm_say(scenario, row->noun.title), "                    ", 20);
}

static void add_list(dm_text *list, const char *word)
{
    if (list->size > 0) dm_text_add(list, ", ");
    dm_text_add(list, word);
}

/// What meets a demand: "packet, reply (over risk_link, cert; at least 8 fields); d02, d03".
static void say_answer(const dm_scenario *scenario, const dm_world *world, const dm_answer *answer,
                       dm_text *text)
{
    char buffer[LINE_MAX];
    dm_text list = dm_text_over(buffer, sizeof buffer);
    for (int i = 0; i < DM_MESSAGE_COUNT; i++) {
        if (answer->message_kinds >> i & 1U) add_list(&list, _(dm_message_kind_list.words[i]));
    }
    if (answer->fields_parameter >= 0) {
        dm_text_add(&list, _(" of at least "));
        dm_say_parameter(scenario, world, answer->fields_parameter, &list);
    }
    const char *before = _(" with ");
    for (int i = 0; i < DM_FIELD_COUNT; i++) {
        if ((answer->must_share >> i & 1U) == 0) continue;
        dm_text_format(&list, "%s%s", before, _(dm_packet_field_list.words[i]));
        before = ", ";
    }
    before = _(" over ");
    for (int i = 0; i < scenario->channels_count; i++) {
        if ((answer->channels >> i & 1U) == 0) continue;
        dm_text_format(&list, "%s%s", before, dm_say(scenario, scenario->channels[i].noun.title));
        before = ", ";
    }
    before = list.size > 0 ? _("; or ") : "";
    for (int i = 0; i < scenario->actions_count; i++) {
        if ((answer->actions[i / 64] >> (i % 64) & 1U) == 0) continue;
        dm_text_format(&list, "%s%s", before, dm_say(scenario, scenario->actions[i].noun.title));
        before = ", ";
    }
    dm_text_add(text, buffer);
    if (answer->within_parameter < 0) return;
    dm_text_add(text, _(", within "));
    dm_say_parameter(scenario, world, answer->within_parameter, text);
}

static void add_answer(const dm_scenario *scenario, const dm_world *world, const dm_answer *answer,
                       const char *what, dm_text *text)
{
    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    dm_text_format(&words, "%s: ", what);
    say_answer(scenario, world, answer, &words);
    char first[KEY_COLUMNS + 1];
    memset(first, ' ', KEY_COLUMNS);
    first[KEY_COLUMNS] = '\0';
    dm_text_wrapped(text, buffer, first, KEY_COLUMNS);
}

static void add_clause(const dm_scenario *scenario, const dm_world *world, int index, dm_text *text)
{
    const dm_clause *clause = &scenario->clauses[index];
    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    dm_say_clause(scenario, world, index, &words);
    dm_text_char(&words, '.');
    const bool is_breakable = clause->kind != DM_CLAUSE_PERMIT &&
                              clause->kind != DM_CLAUSE_DEFINE && clause->kind != DM_CLAUSE_PRESUME;
    dm_text_format(&words, " (%s", dm_say(scenario, clause->noun.id));
    if (is_breakable) dm_text_format(&words, _(", %s breach"), dm_grade_words(clause->grade));
    dm_text_char(&words, ')');
    char key[64];
    dm_text start = dm_text_over(key, sizeof key);
    dm_text_add(&start, "  ");
    add_column(&start, dm_clause_kind_words(clause), KEY_COLUMNS - 2);
    dm_text_wrapped(text, buffer, key, KEY_COLUMNS);
    if (clause->kind == DM_CLAUSE_REQUIRE)
        add_answer(scenario, world, &clause->due.answer, _("met by"), text);
    if (clause->rebuttal.within_parameter >= 0)
        add_answer(scenario, world, &clause->rebuttal, _("rebutted by"), text);
    if (clause->remedy.within_parameter >= 0)
        add_answer(scenario, world, &clause->remedy, _("made good by"), text);
}

static void add_terms(const dm_scenario *scenario, const dm_world *world, const dm_norm *norm,
                      dm_text *text)
{
    char buffer[LINE_MAX];
    dm_text words = dm_text_over(buffer, sizeof buffer);
    if (norm->sunset_parameter >= 0) {
        dm_text_add(&words, _("ends by itself after "));
        dm_say_parameter(scenario, world, norm->sunset_parameter, &words);
        add_entry(text, _("Sunset"), buffer);
        words = dm_text_over(buffer, sizeof buffer);
    }
    if (norm->notice_parameter >= 0) {
        dm_text_add(&words, _("a state may leave with a notice of "));
        dm_say_parameter(scenario, world, norm->notice_parameter, &words);
        add_entry(text, _("Notice"), buffer);
    }
}

static void add_presets(const dm_scenario *scenario, int index, dm_text *text)
{
    char buffer[LINE_MAX];
    dm_text list = dm_text_over(buffer, sizeof buffer);
    for (int i = 0; i < scenario->presets_count; i++) {
        const dm_preset *preset = &scenario->presets[i];
        unsigned states = 0;
        for (int state = 0; state < DM_STATES; state++) {
            if (preset->norms[state] >> index & 1U) states |= 1U << state;
        }
        if (states == 0) continue;
        add_list(&list, dm_say(scenario, preset->noun.id));
        if (states != DM_TO_STATES)
            dm_text_format(&list, _(" (binds %s)"), bound_words(scenario, states));
    }
    add_entry(text, _("Presets"), buffer);
}

void dm_norm_card(const dm_scenario *scenario, const dm_world *world, int index, dm_text *text)
{
    const dm_norm *norm = &scenario->norms[index];
    dm_text_format(text, "%s  %s\n\n", dm_say(scenario, norm->noun.id),
                   dm_say(scenario, norm->noun.title));
    dm_text_wrapped(text, dm_say(scenario, norm->card), "", 0);
    dm_text_char(text, '\n');
    add_entry(text, _("Mode"), _(dm_norm_mode_list.words[world->norm_modes[index]]));
    add_entry(text, _("Parties"), bound_words(scenario, norm->parties));
    const unsigned bound = bound_states(world, index);
    if (bound != 0) add_entry(text, _("Binds now"), bound_words(scenario, bound));
    add_entry(text, _("Clock"), dm_say(scenario, norm->clock));
    add_entry(text, _("Evidence"), dm_say(scenario, norm->evidence));
    add_entry(text, _("Source"), dm_say(scenario, norm->source));
    add_terms(scenario, world, norm, text);
    add_presets(scenario, index, text);

    if (norm->parameters.count > 0) dm_text_format(text, "\n%s\n", _("Parameters"));
    for (int i = 0; i < norm->parameters.count; i++)
        add_parameter(scenario, world, norm->parameters.first + i, text);
    dm_text_format(text, "\n%s\n", _("Clauses"));
    for (int i = 0; i < norm->clauses.count; i++)
        add_clause(scenario, world, norm->clauses.first + i, text);
}
