#include "journal/record.h"

#include "base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What `subject` and `object` of an input are rows of; NONE: a plain number, 0 when unused.
enum { NONE = -1, OPTION_OF_SUBJECT = -2, MESSAGE_KIND = -3, SUSPECT = -4 };

typedef struct shape {
    int subject;
    int object;
    int decision;
} shape;

static shape shape_of(dm_input_kind kind)
{
    switch (kind) {
    case DM_INPUT_CHOOSE:
        return (shape){DM_TABLE_DECISIONS, OPTION_OF_SUBJECT, DM_TABLE_DECISIONS};
    case DM_INPUT_ACT:
        return (shape){DM_TABLE_ACTIONS, DM_TABLE_ASSETS, DM_TABLE_DECISIONS};
    case DM_INPUT_WAIT:
        return (shape){DM_TABLE_DECISIONS, NONE, DM_TABLE_DECISIONS};
    case DM_INPUT_FIRE:
    case DM_INPUT_SKIP:
    case DM_INPUT_DELAY:
        return (shape){DM_TABLE_INJECTS, NONE, NONE};
    case DM_INPUT_SET:
    case DM_INPUT_ADD:
        return (shape){DM_TABLE_VARIABLES, NONE, NONE};
    case DM_INPUT_ADOPT:
    case DM_INPUT_SUSPEND:
    case DM_INPUT_OFFER:
    case DM_INPUT_WITHDRAW:
        return (shape){DM_TABLE_NORMS, NONE, NONE};
    case DM_INPUT_END:
        return (shape){DM_TABLE_ENDINGS, NONE, NONE};
    case DM_INPUT_MESSAGE:
        return (shape){DM_TABLE_CHANNELS, MESSAGE_KIND, NONE};
    case DM_INPUT_ASSESS:
        return (shape){SUSPECT, NONE, NONE};
    case DM_INPUT_ALLOW_ACT:
    case DM_INPUT_REFUSE_ACT:
        return (shape){DM_TABLE_ACTIONS, DM_TABLE_ASSETS, NONE};
    case DM_INPUT_ALLOW_OPTION:
    case DM_INPUT_REFUSE_OPTION:
        return (shape){DM_TABLE_DECISIONS, OPTION_OF_SUBJECT, NONE};
    case DM_INPUT_EXCUSE: // rows of the world have no names
    case DM_INPUT_STRIKE:
    case DM_INPUT_INJECT:
    case DM_INPUT_TICK:
    case DM_INPUT_NOTE:
    case DM_INPUT_COUNT:
        break;
    }
    return (shape){NONE, NONE, NONE};
}

static const char *const seat_names[] = {
    [DM_SEAT_FACILITATOR] = "facilitator",
    [DM_SEAT_SCRIPT] = "script",
    [DM_SEAT_CLOCK] = "clock",
};

/// The closed list whose rows have names of their own; NULL.
static const dm_kind_list *list_of(int table)
{
    if (table == MESSAGE_KIND) return &dm_message_kind_list;
    return table == SUSPECT ? &dm_suspect_list : NULL;
}

/// The row that an id means: the first of the table, or of the subject's options.
static int find(const dm_scenario *scenario, int table, int subject, const char *id)
{
    const dm_kind_list *list = list_of(table);
    for (int i = 0; list != NULL && i < list->count; i++)
        if (strcmp(list->names[i], id) == 0) return i;
    if (table >= 0) return dm_table_find(scenario, (dm_table_id)table, id);
    if (table != OPTION_OF_SUBJECT || subject < 0 || subject >= scenario->decisions_count)
        return -1;
    const dm_span options = scenario->decisions[subject].options;
    for (int i = 0; i < options.count; i++) {
        const int row = options.first + i;
        if (strcmp(dm_say(scenario, scenario->options[row].noun.id), id) == 0) return row;
    }
    return -1;
}

static const char *number_word(int number, dm_record_room *room)
{
    char *word = room->bytes + room->used;
    const size_t left = sizeof room->bytes - room->used;
    const int size = snprintf(word, left, "#%d", number);
    if (size < 0 || (size_t)size >= left) return "#0";
    room->used += (size_t)size + 1;
    return word;
}

/// NULL for what is not used: row -1 of a table, number 0 of none.
static const char *word_of(const dm_scenario *scenario, int table, int subject, int row,
                           dm_record_room *room)
{
    if (row == (table == NONE ? 0 : -1)) return NULL;
    if (table == NONE) return number_word(row, room);
    const dm_kind_list *list = list_of(table);
    if (list != NULL && row >= 0 && row < list->count) return list->names[row];
    if (list != NULL) return number_word(row, room);
    const dm_table_id nouns = table == OPTION_OF_SUBJECT ? DM_TABLE_OPTIONS : (dm_table_id)table;
    if (row >= 0 && row < dm_table_count(scenario, nouns)) {
        const char *id = dm_say(scenario, dm_table_noun(scenario, nouns, row)->id);
        const bool fits = id[0] != '#' && strlen(id) <= DM_JOURNAL_WORD_MAX;
        if (fits && find(scenario, table, subject, id) == row) return id;
    }
    return number_word(row, room);
}

bool dm_record_write(const dm_scenario *scenario, const dm_input *input, dm_entry *entry,
                     dm_record_room *room)
{
    if (input->kind >= DM_INPUT_COUNT || input->seat > DM_SEAT_CLOCK) return false;
    const shape is = shape_of((dm_input_kind)input->kind);
    room->used = 0;
    entry->kind = dm_input_name((dm_input_kind)input->kind);
    entry->seat = input->seat < DM_STATES
                      ? word_of(scenario, DM_TABLE_ACTORS, -1, input->seat, room)
                      : seat_names[input->seat];
    entry->subject = word_of(scenario, is.subject, -1, input->subject, room);
    entry->object = word_of(scenario, is.object, input->subject, input->object, room);
    entry->decision = word_of(scenario, is.decision, -1, input->decision, room);
    entry->incident = input->incident;
    entry->at = input->minute;
    entry->value = input->value;
    entry->belief = input->belief;
    entry->confidence = input->confidence;
    return true;
}

static int kind_of(const char *name)
{
    for (int i = 0; i < DM_INPUT_COUNT; i++)
        if (strcmp(dm_input_name((dm_input_kind)i), name) == 0) return i;
    return -1;
}

bool dm_record_is_input(const dm_entry *entry)
{
    return kind_of(entry->kind) >= 0;
}

/// @return false when there is no such row
static bool row_of(const dm_scenario *scenario, int table, int subject, const char *word,
                   int16_t *row)
{
    if (word == NULL) {
        *row = table == NONE ? 0 : -1;
        return true;
    }
    if (word[0] != '#') {
        *row = (int16_t)find(scenario, table, subject, word);
        return *row >= 0;
    }
    char *end;
    const long number = strtol(word + 1, &end, 10);
    *row = (int16_t)number;
    return end != word + 1 && *end == '\0' && number == *row;
}

static int seat_of(const dm_scenario *scenario, const char *word)
{
    for (int i = DM_SEAT_FACILITATOR; i <= DM_SEAT_CLOCK; i++)
        if (strcmp(seat_names[i], word) == 0) return i;
    int16_t row = -1;
    if (!row_of(scenario, DM_TABLE_ACTORS, -1, word, &row)) return -1;
    return row >= 0 && row < DM_STATES ? row : -1;
}

static dm_status unknown(const dm_entry *entry, const char *what, const char *word, dm_diag *diag)
{
    return dm_fail(diag, DM_E_SESSION, NULL, _("entry %lld: the scenario has no %s \"%s\""),
                   (long long)entry->number, what, word != NULL ? word : "");
}

dm_status dm_record_read(const dm_scenario *scenario, const dm_entry *entry, dm_input *input,
                         dm_diag *diag)
{
    *input = (dm_input){0};
    const int kind = kind_of(entry->kind);
    if (kind < 0) return unknown(entry, _("kind of input"), entry->kind, diag);
    const int seat = seat_of(scenario, entry->seat);
    if (seat < 0) return unknown(entry, _("seat"), entry->seat, diag);
    const shape is = shape_of((dm_input_kind)kind);
    input->kind = (uint8_t)kind;
    input->seat = (uint8_t)seat;
    if (!row_of(scenario, is.subject, -1, entry->subject, &input->subject))
        return unknown(entry, dm_input_name((dm_input_kind)kind), entry->subject, diag);
    if (!row_of(scenario, is.object, input->subject, entry->object, &input->object))
        return unknown(entry, dm_input_name((dm_input_kind)kind), entry->object, diag);
    if (!row_of(scenario, is.decision, -1, entry->decision, &input->decision))
        return unknown(entry, _("decision"), entry->decision, diag);
    input->minute = entry->at;
    input->value = (int32_t)entry->value;
    input->incident = (int16_t)entry->incident;
    input->belief = (int16_t)entry->belief;
    input->confidence = (uint8_t)entry->confidence;
    const bool fits = input->value == entry->value && input->incident == entry->incident &&
                      input->belief == entry->belief && input->confidence == entry->confidence;
    if (fits) return DM_OK;
    return dm_fail(diag, DM_E_SESSION, NULL, _("entry %lld: a number is out of range"),
                   (long long)entry->number);
}
