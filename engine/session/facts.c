#include "session/session_internal.h"

#include "base/i18n.h"
#include "base/text.h"
#include "model/kinds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TEXTS_SIZE = 64 * 1024 };

// ---------------------------------------------------------------------------------------- writing

static void add(dm_facts *facts, const char *key, const char *of, const char *value)
{
    if (facts->count >= DM_JOURNAL_FACTS_MAX - 1) return;
    char *start = facts->texts + facts->used;
    const size_t left = TEXTS_SIZE - facts->used;
    const int size = snprintf(start, left, "%s%s%s", key, of[0] != '\0' ? "." : "", of);
    if (size < 0 || (size_t)size + strlen(value) + 2 >= left) return;
    char *copy = start + size + 1;
    memcpy(copy, value, strlen(value) + 1);
    facts->used += (size_t)size + strlen(value) + 2;
    facts->rows[facts->count++] = (dm_fact){.key = start, .value = copy};
}

static const char *id_of(const dm_scenario *scenario, dm_table_id table, int row)
{
    return dm_say(scenario, dm_table_noun(scenario, table, row)->id);
}

static void add_norms(const dm_scenario *scenario, const dm_session_start *start, dm_facts *facts)
{
    for (int state = 0; state < DM_STATES; state++) {
        char list[4096];
        dm_text text = dm_text_over(list, sizeof list);
        for (int i = 0; i < scenario->norms_count; i++) {
            if ((start->setup.norms[state] >> i & 1) == 0) continue;
            dm_text_format(&text, "%s%s", text.size > 0 ? "," : "",
                           id_of(scenario, DM_TABLE_NORMS, i));
        }
        add(facts, "norms", id_of(scenario, DM_TABLE_ACTORS, state), list);
    }
    for (int i = 0; i < scenario->norms_count; i++) {
        const uint8_t mode = start->setup.norm_modes[i];
        if (mode < dm_norm_mode_list.count)
            add(facts, "mode", id_of(scenario, DM_TABLE_NORMS, i), dm_norm_mode_list.names[mode]);
    }
}

dm_status dm_facts_make(const dm_scenario *scenario, const dm_session_start *start, dm_facts *facts,
                        dm_diag *diag)
{
    *facts = (dm_facts){.texts = malloc(TEXTS_SIZE)};
    if (facts->texts == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    char number[32];
    add(facts, "engine", "", start->engine_version);
    add(facts, "scenario", "", dm_say(scenario, scenario->noun.id));
    add(facts, "scenario_title", "", dm_say(scenario, scenario->noun.title));
    add(facts, "scenario_version", "", dm_say(scenario, scenario->version));
    snprintf(number, sizeof number, "%016llx", (unsigned long long)scenario->hash);
    add(facts, "scenario_hash", "", number);
    snprintf(number, sizeof number, "%lld", (long long)time(NULL) * 1000);
    add(facts, "created", "", number);
    snprintf(number, sizeof number, "%llu", (unsigned long long)start->setup.seed);
    add(facts, "seed", "", number);
    for (int state = 0; state < DM_STATES; state++) {
        const int doctrine = start->doctrines[state];
        const bool is_player = doctrine >= 0 && doctrine < scenario->doctrines_count;
        add(facts, "seat", id_of(scenario, DM_TABLE_ACTORS, state),
            is_player ? id_of(scenario, DM_TABLE_DOCTRINES, doctrine) : "person");
    }
    add_norms(scenario, start, facts);
    return DM_OK;
}

void dm_facts_free(dm_facts *facts)
{
    free(facts->texts);
    *facts = (dm_facts){0};
}

// ---------------------------------------------------------------------------------------- reading

static dm_status unknown(const dm_session *session, const char *key, const char *value,
                         dm_diag *diag)
{
    char what[DM_MESSAGE_MAX];
    snprintf(what, sizeof what, _("its fact \"%.60s\" says \"%.60s\""), key, value);
    return dm_session_wrong(session, 0, what, diag);
}

/// A fact of a noun: "norms.halmark". NULL when it is missing.
static const char *fact_of(const dm_session *session, const char *key, dm_table_id table, int row)
{
    char name[128];
    snprintf(name, sizeof name, "%s.%s", key, id_of(session->scenario, table, row));
    return dm_journal_fact(session->journal, name);
}

static dm_status read_norms(dm_session *session, int state, dm_diag *diag)
{
    const char *list = fact_of(session, "norms", DM_TABLE_ACTORS, state);
    if (list == NULL) return unknown(session, "norms", "", diag);
    for (const char *at = list; *at != '\0';) {
        char id[64];
        const size_t size = strcspn(at, ",");
        snprintf(id, sizeof id, "%.*s", (int)(size < sizeof id ? size : sizeof id - 1), at);
        const int norm = dm_find_norm(session->scenario, id);
        if (norm < 0) return unknown(session, "norms", id, diag);
        session->setup.norms[state] |= UINT64_C(1) << norm;
        at += size + (at[size] == ',');
    }
    return DM_OK;
}

static dm_status read_modes(dm_session *session, dm_diag *diag)
{
    for (int i = 0; i < session->scenario->norms_count; i++) {
        const char *mode = fact_of(session, "mode", DM_TABLE_NORMS, i);
        int row = 0;
        while (mode != NULL && row < dm_norm_mode_list.count &&
               strcmp(dm_norm_mode_list.names[row], mode) != 0)
            row++;
        if (mode == NULL || row == dm_norm_mode_list.count)
            return unknown(session, "mode", mode != NULL ? mode : "", diag);
        session->setup.norm_modes[i] = (uint8_t)row;
    }
    return DM_OK;
}

static dm_status read_seed(dm_session *session, dm_diag *diag)
{
    const char *seed = dm_journal_fact(session->journal, "seed");
    const bool is_number = seed != NULL && seed[0] != '\0' && strlen(seed) <= 20 &&
                           strspn(seed, "0123456789") == strlen(seed);
    if (!is_number) return unknown(session, "seed", seed != NULL ? seed : "", diag);
    session->setup.seed = strtoull(seed, NULL, 10);
    return DM_OK;
}

dm_status dm_facts_read(dm_session *session, dm_diag *diag)
{
    session->setup = (dm_setup){0};
    DM_TRY(read_seed(session, diag));
    for (int state = 0; state < DM_STATES; state++) {
        DM_TRY(read_norms(session, state, diag));
        const char *seat = fact_of(session, "seat", DM_TABLE_ACTORS, state);
        if (seat == NULL) return unknown(session, "seat", "", diag);
        session->doctrines[state] = (int16_t)dm_find_doctrine(session->scenario, seat);
    }
    return read_modes(session, diag);
}
