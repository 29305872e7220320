#include "base/i18n.h"
#include "base/text.h"
#include "cli/hand.h"
#include "cli/setup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_MAX = 64, NAMES_MAX = 32 };

static const dm_scenario *scenario_of(const dm_hand *hand)
{
    return dm_exercise_scenario(hand->exercise);
}

dm_status dm_hand_row(const dm_hand *hand, dm_table_id table, const char *word, int *row)
{
    return dm_setup_read_row(scenario_of(hand), table, 0, word, row, hand->diag);
}

dm_status dm_hand_state(const dm_hand *hand, const char *word, int *state)
{
    return dm_setup_read_row(scenario_of(hand), DM_TABLE_ACTORS, DM_STATES, word, state,
                             hand->diag);
}

dm_status dm_hand_audience(const dm_hand *hand, const char *word, bool may_be_public, int *bits)
{
    *bits = DM_TO_STATES;
    if (word == NULL || strcmp(word, "both") == 0) return DM_OK;
    if (may_be_public && strcmp(word, "public") == 0) {
        *bits = DM_TO_PUBLIC | DM_TO_STATES;
        return DM_OK;
    }
    int state;
    DM_TRY(dm_hand_state(hand, word, &state));
    *bits = 1 << state;
    return DM_OK;
}

dm_status dm_hand_option(const dm_scenario *scenario, const char *words, int *option, dm_diag *diag)
{
    char id[WORD_MAX];
    const size_t size = strcspn(words, "=");
    snprintf(id, sizeof id, "%.*s", (int)(size < sizeof id ? size : sizeof id - 1), words);
    const int decision = dm_find_decision(scenario, id);
    if (decision < 0) return dm_fail(diag, DM_E_USAGE, NULL, _("there is no decision \"%s\""), id);
    const dm_span options = scenario->decisions[decision].options;
    const char *wanted = words[size] == '=' ? words + size + 1 : "";
    dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
    for (int i = 0; i < options.count; i++) {
        const char *name = dm_say(scenario, scenario->options[options.first + i].noun.id);
        if (strcmp(name, wanted) == 0) {
            *option = options.first + i;
            diag->hint[0] = '\0';
            return DM_OK;
        }
        dm_text_format(&hint, "%s%s", i > 0 ? ", " : _("there are: "), name);
    }
    return dm_fail(diag, DM_E_USAGE, NULL, _("decision %s has no option \"%s\""), id, wanted);
}

dm_status dm_hand_target(const dm_hand *hand, const char *words, int *action, int *asset)
{
    char id[WORD_MAX];
    const size_t size = strcspn(words, "@");
    snprintf(id, sizeof id, "%.*s", (int)(size < sizeof id ? size : sizeof id - 1), words);
    DM_TRY(dm_hand_row(hand, DM_TABLE_ACTIONS, id, action));
    *asset = -1;
    return words[size] == '\0' ? DM_OK
                               : dm_hand_row(hand, DM_TABLE_ASSETS, words + size + 1, asset);
}

dm_status dm_hand_number(const dm_hand *hand, const char *word, int *number)
{
    const char *digits = word[0] == '#' ? word + 1 : word;
    char *end;
    const long value = strtol(digits, &end, 10);
    const bool is_good = end != digits && *end == '\0' && value >= 0 && value <= INT16_MAX;
    if (!is_good) return dm_fail(hand->diag, DM_E_USAGE, NULL, _("\"%s\" is no number"), word);
    *number = (int)value;
    return DM_OK;
}

dm_status dm_hand_incident(const dm_hand *hand, const char *word, int *incident)
{
    *incident = -1;
    if (word == NULL) return DM_OK;
    if (word[0] == '#') return dm_hand_number(hand, word, incident);
    int declared;
    DM_TRY(dm_hand_row(hand, DM_TABLE_TEMPLATES, word, &declared));
    *incident = dm_exercise_world(hand->exercise)->happened[declared] - 1;
    if (*incident >= 0) return DM_OK;
    return dm_fail(hand->diag, DM_E_USAGE, NULL, _("\"%s\" has not happened"), word);
}

dm_status dm_hand_minute(const dm_hand *hand, const char *word, int64_t *minute)
{
    if (word != NULL && dm_parse_time(word, minute)) return DM_OK;
    snprintf(hand->diag->hint, sizeof hand->diag->hint, "%s",
             _("write it as d:hh:mm since the start: 0:06:30"));
    return dm_fail(hand->diag, DM_E_USAGE, NULL, _("\"%s\" is no time"), word != NULL ? word : "");
}

dm_status dm_hand_kind(const dm_hand *hand, const dm_kind_list *list, const char *word, int *row)
{
    for (int i = 0; i < list->count; i++) {
        if (strcmp(list->names[i], word) != 0) continue;
        *row = i;
        return DM_OK;
    }
    const char *meant = dm_suggest(word, list->names, list->count);
    dm_text hint = dm_text_over(hand->diag->hint, sizeof hand->diag->hint);
    if (meant != NULL) dm_text_format(&hint, _("did you mean \"%s\"? "), meant);
    dm_text_add(&hint, _("there are: "));
    for (int i = 0; i < list->count; i++)
        dm_text_format(&hint, "%s%s", i > 0 ? ", " : "", list->names[i]);
    return dm_fail(hand->diag, DM_E_USAGE, NULL, _("there is no %s \"%s\""), _(list->what), word);
}

int dm_hand_incident_of(dm_exercise *exercise, int decision)
{
    const int state = dm_exercise_scenario(exercise)->decisions[decision].seat;
    const dm_seat_view *view = dm_exercise_view(exercise, state);
    for (int i = 0; i < view->decision_count; i++)
        if (view->decisions[i].decision == decision) return view->decisions[i].incident;
    return -1;
}

dm_status dm_hand_stated(const dm_hand *hand, int state, int incident, dm_stated *stated)
{
    *stated = dm_hand_own_assessment(dm_exercise_view(hand->exercise, state), incident);
    const char *likelihood = dm_flag_value(hand->arguments, "likelihood");
    const char *confidence = dm_flag_value(hand->arguments, "confidence");
    if (likelihood == NULL && confidence == NULL) return DM_OK;
    if (likelihood == NULL || confidence == NULL) {
        return dm_fail(hand->diag, DM_E_USAGE, NULL, "%s",
                       _("an assessment has both: --likelihood and --confidence"));
    }
    int percent = 0;
    DM_TRY(dm_hand_number(hand, likelihood, &percent));
    if (percent > 100)
        return dm_fail(hand->diag, DM_E_USAGE, NULL, _("\"%s\" is no percentage"), likelihood);
    int row;
    DM_TRY(dm_hand_kind(hand, &dm_confidence_list, confidence, &row));
    *stated = (dm_stated){.belief = (int16_t)(percent * 10), .confidence = (uint8_t)row};
    return DM_OK;
}

dm_status dm_hand_fields(const dm_hand *hand, uint32_t *fields)
{
    const char *list = dm_flag_value(hand->arguments, "share");
    *fields = 0;
    while (list != NULL && *list != '\0') {
        char word[WORD_MAX];
        const size_t size = strcspn(list, ",");
        snprintf(word, sizeof word, "%.*s", (int)(size < sizeof word ? size : sizeof word - 1),
                 list);
        list += size + (list[size] == ',');
        if (strcmp(word, "all") == 0) {
            *fields = (1U << DM_FIELD_COUNT) - 1;
            continue;
        }
        int row;
        DM_TRY(dm_hand_kind(hand, &dm_packet_field_list, word, &row));
        *fields |= 1U << row;
    }
    return DM_OK;
}

const char *dm_hand_text(const dm_hand *hand)
{
    const char *text = dm_flag_value(hand->arguments, "text");
    return text != NULL ? text : dm_flag_value(hand->arguments, "reason");
}
