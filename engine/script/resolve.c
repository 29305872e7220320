// Ids become rows once all files have run, so the order of declarations does not matter and all
// unknown ids are told at once.
#include "script/fields.h"

#include "base/i18n.h"
#include "script/sandbox.h"

#include <string.h>

void dm_fixup_add(dm_loader *loader, const dm_fixup *fixup)
{
    void *fixups = loader->fixups;
    dm_fixup *row =
        dm_loader_grow(loader, &fixups, &loader->fixup_count, &loader->fixup_capacity, sizeof *row);
    loader->fixups = fixups;
    *row = *fixup;
}

static void store(const dm_fixup *fixup, int64_t value)
{
    const dm_field into = {.size = fixup->size};
    dm_store(fixup->to, &into, value);
}

static void set_bit(const dm_fixup *fixup, int bit)
{
    // A set may be several words long; each byte holds eight rows whatever the width of the word,
    // as the machines we run on put the low byte first.
    unsigned char *bytes = fixup->to;
    if ((size_t)bit / 8 < fixup->size) bytes[bit / 8] |= (unsigned char)(1U << (unsigned)(bit % 8));
}

static void blame_unknown(dm_loader *loader, const dm_fixup *fixup, dm_table_id table)
{
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_UNKNOWN_ID, &fixup->spot,
                             _(dm_table_row_of(table)->what), fixup->id, NULL);
    dm_hint_ids(loader, diag, table, fixup->id, 0, -1);
}

/// 0 or 1; -1 when blamed.
static int find_state(dm_loader *loader, const dm_fixup *fixup, const char *id)
{
    const int actor = dm_loader_find(loader, DM_TABLE_ACTORS, id, 0, -1);
    if (actor >= 0 && actor < DM_STATES) return actor;
    dm_diag *diag;
    if (actor < 0) {
        diag = dm_blame(loader, DM_MISTAKE_UNKNOWN_ID, &fixup->spot, _("state"), id, NULL);
    } else {
        diag = dm_blame(loader, DM_MISTAKE_NOT_A_STATE, &fixup->spot, id, NULL, NULL);
    }
    const char *states[DM_STATES];
    int count = 0;
    for (int i = 0; i < DM_STATES; i++) {
        const dm_noun *noun = &loader->scenario->actors[i].noun;
        if (noun->id != 0) states[count++] = dm_loader_id(loader, noun);
    }
    dm_hint_names(diag, id, states, count, _("the states are"));
    return -1;
}

static void resolve_tags(dm_loader *loader, const dm_fixup *fixup)
{
    const size_t size = strlen(fixup->id);
    const bool is_pattern = size > 0 && fixup->id[size - 1] == '*';
    bool is_found = false;
    for (int i = 0; i < loader->scenario->tags_count; i++) {
        const char *tag = dm_loader_id(loader, &loader->scenario->tags[i]);
        const bool is_it =
            is_pattern ? strncmp(tag, fixup->id, size - 1) == 0 : strcmp(tag, fixup->id) == 0;
        if (is_it) set_bit(fixup, i);
        is_found = is_found || is_it;
    }
    if (!is_found) blame_unknown(loader, fixup, DM_TABLE_TAGS);
}

static void resolve_option(dm_loader *loader, const dm_fixup *fixup)
{
    if (*fixup->owner < 0) return; // its decision is unknown, and that has been said
    const dm_decision *decision = &loader->scenario->decisions[*fixup->owner];
    const int option = dm_loader_find(loader, DM_TABLE_OPTIONS, fixup->id, decision->options.first,
                                      decision->options.count);
    if (option >= 0) {
        store(fixup, option);
        return;
    }
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_OPTION, &fixup->spot,
                             dm_loader_id(loader, &decision->noun), fixup->id, NULL);
    dm_hint_ids(loader, diag, DM_TABLE_OPTIONS, fixup->id, decision->options.first,
                decision->options.count);
}

static void resolve_value(dm_loader *loader, const dm_fixup *fixup)
{
    if (*fixup->owner < 0) return;
    const dm_variable *variable = &loader->scenario->variables[*fixup->owner];
    const int value = dm_loader_find(loader, DM_TABLE_VALUES, fixup->id, variable->values.first,
                                     variable->values.count);
    if (value >= 0) {
        store(fixup, value - variable->values.first);
        return;
    }
    dm_diag *diag = dm_blame(loader, DM_MISTAKE_NO_VALUE, &fixup->spot,
                             dm_loader_id(loader, &variable->noun), fixup->id, NULL);
    dm_hint_ids(loader, diag, DM_TABLE_VALUES, fixup->id, variable->values.first,
                variable->values.count);
}

static void resolve_preset(dm_loader *loader, const dm_fixup *fixup)
{
    const int norm = dm_loader_find(loader, DM_TABLE_NORMS, fixup->id, 0, -1);
    if (norm < 0) blame_unknown(loader, fixup, DM_TABLE_NORMS);
    dm_fixup key = *fixup; // the state is the name of the list around the norm
    key.spot.depth--;
    key.spot.is_key = true;
    const int state = find_state(loader, &key, fixup->second);
    if (norm < 0 || state < 0) return;
    uint64_t *norms = fixup->to;
    norms[state] |= UINT64_C(1) << (unsigned)norm;
}

static void resolve(dm_loader *loader, const dm_fixup *fixup)
{
    int found = -1;
    switch (fixup->kind) {
    case DM_FIX_INDEX:
    case DM_FIX_BIT:
        found = dm_loader_find(loader, fixup->table, fixup->id, 0, -1);
        if (found < 0) {
            blame_unknown(loader, fixup, fixup->table);
        } else if (fixup->kind == DM_FIX_INDEX) {
            store(fixup, found);
        } else {
            set_bit(fixup, found);
        }
        break;
    case DM_FIX_STATE:
    case DM_FIX_STATE_BIT:
        found = find_state(loader, fixup, fixup->id);
        if (found >= 0 && fixup->kind == DM_FIX_STATE) {
            store(fixup, found);
        } else if (found >= 0) {
            set_bit(fixup, found);
        }
        break;
    case DM_FIX_SUSPECT:
        found = find_state(loader, fixup, fixup->id);
        if (found >= 0) store(fixup, found == 0 ? DM_SUSPECT_FIRST : DM_SUSPECT_SECOND);
        break;
    case DM_FIX_TAGS:
        resolve_tags(loader, fixup);
        break;
    case DM_FIX_OPTION:
        resolve_option(loader, fixup);
        break;
    case DM_FIX_VALUE:
        resolve_value(loader, fixup);
        break;
    case DM_FIX_PRESET:
        resolve_preset(loader, fixup);
        break;
    }
}

void dm_fixups_resolve(dm_loader *loader)
{
    for (int i = 0; i < loader->fixup_count; i++) resolve(loader, &loader->fixups[i]);
    loader->fixup_count = 0;
}
