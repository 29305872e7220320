#include "session/session_internal.h"

#include "base/i18n.h"
#include "model/event.h"

#include <stdlib.h>
#include <string.h>

enum { EVENTS_MAX = 4096 };

typedef struct replay {
    dm_session *session;
    dm_verification *result;
    dm_world *worlds; ///< [0] before the step, [1] after it
    int32_t at;       ///< the step that worlds[0] is the world of; -1: none
    int32_t number;
} replay;

/// What made an event: a rule of the engine by its name, else what kind of thing it was.
static const char *maker_of(const dm_event *event)
{
    const bool is_rule =
        event->why_kind == DM_CAUSE_RULE && event->why >= 0 && event->why < DM_RULE_COUNT;
    return is_rule ? dm_rule_name((dm_rule)event->why)
                   : dm_cause_name((dm_cause_kind)event->why_kind);
}

static bool is_like(const dm_event *a, const dm_event *b)
{
    return a->kind == b->kind && a->why_kind == b->why_kind &&
           (a->why_kind != DM_CAUSE_RULE || a->why == b->why);
}

/// What happened in a step and what made it, each once: "tension (decay), belief (evidence)".
static void tell_events(const dm_events *events, char *text, size_t text_size)
{
    dm_text list = dm_text_over(text, text_size);
    for (int i = 0; i < events->count; i++) {
        const dm_event *event = &events->items[i];
        bool is_told = false;
        for (int j = 0; j < i && !is_told; j++) is_told = is_like(event, &events->items[j]);
        if (is_told) continue;
        dm_text_format(&list, "%s%s (%s)", list.size > 0 ? ", " : "",
                       dm_event_name((dm_event_kind)event->kind), maker_of(event));
    }
}

/// Plays a differing step once more, with its events, and compares what it changed.
static dm_status tell_difference(replay *of, const dm_node *node, const dm_entry *entry,
                                 dm_diag *diag)
{
    const dm_session *session = of->session;
    dm_event *items = calloc(EVENTS_MAX, sizeof *items);
    dm_text now = {0};
    dm_changes_print(session->scenario, &of->worlds[0], &of->worlds[1], DM_JOURNAL_CHANGES_MAX,
                     &now);
    if (items == NULL || now.is_cut) {
        free(items);
        dm_text_free(&now);
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    }
    of->result->gap = dm_changes_compare(entry->changes != NULL ? entry->changes : "",
                                         now.size > 0 ? now.bytes : "");
    dm_events events = {.items = items, .capacity = EVENTS_MAX};
    dm_tree_step(session, node, &of->worlds[0], &events);
    tell_events(&events, of->result->rules, sizeof of->result->rules);
    free(items);
    dm_text_free(&now);
    return DM_OK;
}

/// The world after this entry into worlds[1].
static void play(replay *of, const dm_node *node)
{
    dm_session *session = of->session;
    if (!dm_node_is_step(node)) return;
    if (of->at != node->parent) dm_session_seek(session, node->parent, &of->worlds[0]);
    of->worlds[1] = of->worlds[0];
    dm_tree_step(session, node, &of->worlds[1], NULL);
    of->result->steps++;
}

static dm_status visit(void *self, const dm_entry *entry, dm_diag *diag)
{
    replay *of = self;
    dm_verification *result = of->result;
    if (of->number == of->session->node_count) return DM_OK; // written by somebody else meanwhile
    const dm_node *node = &of->session->nodes[of->number++];
    result->entries++;
    if (result->differs_at != 0 || !dm_node_is_step(node)) return DM_OK;
    play(of, node);
    const uint64_t now = dm_world_hash(of->session->scenario, &of->worlds[1]);
    if (now != node->world || of->worlds[0].now != node->minute) {
        result->differs_at = (int32_t)entry->number;
        result->recorded = node->world;
        result->now = now;
        return tell_difference(of, node, entry, diag);
    }
    of->worlds[0] = of->worlds[1];
    of->at = (int32_t)entry->number;
    return DM_OK;
}

dm_status dm_session_verify(dm_session *session, dm_verification *result, dm_diag *diag)
{
    *result = (dm_verification){0};
    replay of = {.session = session, .result = result, .at = -1};
    of.worlds = calloc(2, sizeof *of.worlds);
    if (of.worlds == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    const dm_status status = dm_journal_read(session->journal, visit, &of, diag);
    free(of.worlds);
    return status;
}

// -------------------------------------------------------------------------------------- comparing

static int32_t common_step(const dm_session *session, int32_t a, int32_t b)
{
    // Parents have lower numbers, so the higher of two cannot be an ancestor of the lower.
    while (a != b) {
        if (a > b) {
            a = session->nodes[a - 1].parent;
        } else {
            b = session->nodes[b - 1].parent;
        }
    }
    return a;
}

static int32_t first_after(const dm_session *session, int32_t common, int32_t head)
{
    if (head == common) return 0;
    while (session->nodes[head - 1].parent != common) head = session->nodes[head - 1].parent;
    return head;
}

/// What the first steps after the fork made different.
static bool compare_first(dm_session *session, dm_parting *result)
{
    dm_text changes[2] = {0};
    bool is_good = true;
    for (int i = 0; i < 2; i++) {
        dm_session_seek(session, result->common, result->worlds[0]);
        dm_session_seek(session, result->first[i] != 0 ? result->first[i] : result->common,
                        result->worlds[1]);
        dm_changes_print(session->scenario, result->worlds[0], result->worlds[1],
                         DM_JOURNAL_CHANGES_MAX, &changes[i]);
        is_good = is_good && !changes[i].is_cut;
    }
    if (is_good) {
        result->gap = dm_changes_compare(changes[0].size > 0 ? changes[0].bytes : "",
                                         changes[1].size > 0 ? changes[1].bytes : "");
    }
    for (int i = 0; i < 2; i++) dm_text_free(&changes[i]);
    return is_good;
}

dm_status dm_session_compare(dm_session *session, int branch, int other, dm_parting *result,
                             dm_diag *diag)
{
    *result = (dm_parting){0};
    const int32_t heads[2] = {session->branches[branch - 1].head,
                              session->branches[other - 1].head};
    result->common = common_step(session, heads[0], heads[1]);
    bool is_good = true;
    for (int i = 0; i < 2; i++) {
        result->first[i] = first_after(session, result->common, heads[i]);
        result->worlds[i] = calloc(1, sizeof *result->worlds[i]);
        is_good = is_good && result->worlds[i] != NULL;
    }
    is_good = is_good && compare_first(session, result);
    if (!is_good) {
        for (int i = 0; i < 2; i++) free(result->worlds[i]);
        *result = (dm_parting){0};
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    }
    for (int i = 0; i < 2; i++) dm_session_seek(session, heads[i], result->worlds[i]);
    return DM_OK;
}
