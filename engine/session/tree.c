#include "session/session_internal.h"

#include "base/i18n.h"
#include "journal/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const dm_node_names[DM_NODE_KINDS] = {
    [DM_NODE_INPUT] = "input",   [DM_NODE_RESEED] = "reseed", [DM_NODE_BRANCH] = "branch",
    [DM_NODE_SWITCH] = "switch", [DM_NODE_UNDO] = "undo",     [DM_NODE_REDO] = "redo",
    [DM_NODE_REDACT] = "redact", [DM_NODE_SEAT] = "seat",
};

bool dm_node_is_step(const dm_node *node)
{
    return node->kind == DM_NODE_INPUT || node->kind == DM_NODE_RESEED;
}

static int32_t depth_of(const dm_session *session, int32_t step)
{
    return step > 0 ? session->nodes[step - 1].depth : 0;
}

// ------------------------------------------------------------------------------------ the one list

dm_status dm_tree_reserve(dm_session *session, dm_diag *diag)
{
    if (session->node_count < session->node_capacity) return DM_OK;
    const int32_t capacity = session->node_capacity > 0 ? session->node_capacity * 2 : 1024;
    dm_node *nodes = realloc(session->nodes, (size_t)capacity * sizeof *nodes);
    if (nodes != NULL) session->nodes = nodes;
    int32_t *path = realloc(session->path, (size_t)capacity * sizeof *path);
    if (path != NULL) session->path = path;
    char **reasons = realloc(session->reasons, (size_t)capacity * sizeof *reasons);
    if (reasons != NULL) session->reasons = reasons;
    if (nodes == NULL || path == NULL || reasons == NULL)
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("there is not enough memory"));
    session->node_capacity = capacity;
    return DM_OK;
}

static bool is_step(const dm_session *session, int64_t entry)
{
    if (entry == 0) return true;
    return entry > 0 && entry <= session->node_count && dm_node_is_step(&session->nodes[entry - 1]);
}

static bool is_below(const dm_session *session, int32_t step, int32_t ancestor)
{
    while (step > ancestor) step = session->nodes[step - 1].parent;
    return step == ancestor;
}

static bool begin_branch(dm_session *session, const dm_entry *entry)
{
    if (session->branch_count == DM_BRANCHES_MAX || entry->subject == NULL) return false;
    if (entry->branch != session->branch_count + 1 || !is_step(session, entry->parent))
        return false;
    const int32_t fork = (int32_t)entry->parent;
    dm_branch *branch = &session->branches[session->branch_count++];
    *branch = (dm_branch){.fork = fork, .head = fork, .tip = fork};
    snprintf(branch->name, sizeof branch->name, "%s", entry->subject);
    session->branch = session->branch_count;
    return true;
}

/// Does what an entry says to the branches. @return false when it cannot be so
static bool follow(dm_session *session, const dm_entry *entry, dm_node *node)
{
    dm_branch *now = &session->branches[session->branch - 1];
    const bool is_here = entry->branch == session->branch;
    switch ((dm_node_kind)node->kind) {
    case DM_NODE_INPUT:
    case DM_NODE_RESEED:
        if (!is_here || entry->parent != now->head) return false;
        node->depth = depth_of(session, now->head) + 1;
        now->head = now->tip = (int32_t)entry->number;
        return true;
    case DM_NODE_BRANCH:
        return begin_branch(session, entry);
    case DM_NODE_SWITCH:
        if (entry->branch < 1 || entry->branch > session->branch_count) return false;
        session->branch = (int)entry->branch;
        return true;
    case DM_NODE_UNDO:
        if (!is_here || now->head == 0) return false;
        if (entry->parent != session->nodes[now->head - 1].parent) return false;
        now->head = (int32_t)entry->parent;
        return true;
    case DM_NODE_REDO:
        if (!is_here || !is_step(session, entry->parent) || entry->parent == 0) return false;
        if (session->nodes[entry->parent - 1].parent != now->head) return false;
        if (!is_below(session, now->tip, (int32_t)entry->parent)) return false;
        now->head = (int32_t)entry->parent;
        return true;
    case DM_NODE_REDACT:
        return is_here && entry->parent >= 1 && entry->parent <= session->node_count;
    case DM_NODE_SEAT:
        if (!is_here || entry->parent != now->head) return false;
        session->doctrines[node->input.seat] = node->input.subject;
        return true;
    case DM_NODE_KINDS:
        break;
    }
    return false;
}

/// Who plays which state, by the scenario's own names. @return false when it has none such
static bool read_seat(const dm_session *session, const dm_entry *entry, dm_input *input)
{
    if (entry->subject == NULL) return false;
    const int state = dm_find_actor(session->scenario, entry->subject);
    if (state < 0 || state >= DM_STATES) return false;
    const int doctrine =
        entry->object != NULL ? dm_find_doctrine(session->scenario, entry->object) : -1;
    *input = (dm_input){.seat = (uint8_t)state, .subject = (int16_t)doctrine};
    return doctrine >= 0 || entry->object == NULL;
}

static int kind_of(const dm_entry *entry)
{
    if (dm_record_is_input(entry)) return DM_NODE_INPUT;
    for (int kind = DM_NODE_INPUT + 1; kind < DM_NODE_KINDS; kind++)
        if (strcmp(dm_node_names[kind], entry->kind) == 0) return kind;
    return -1;
}

dm_status dm_tree_add(dm_session *session, const dm_entry *entry, dm_diag *diag)
{
    DM_TRY(dm_tree_reserve(session, diag));
    const int kind = kind_of(entry);
    if (kind < 0) return dm_session_wrong(session, entry->number, _("its kind is unknown"), diag);
    dm_node node = {.world = entry->world,
                    .minute = entry->minute,
                    .parent = (int32_t)entry->parent,
                    .branch = (int32_t)entry->branch,
                    .kind = (uint8_t)kind};
    if (kind == DM_NODE_INPUT) DM_TRY(dm_record_read(session->scenario, entry, &node.input, diag));
    if (kind == DM_NODE_RESEED) node.seed = (uint64_t)entry->value;
    const bool is_seat = kind == DM_NODE_SEAT;
    if ((is_seat && !read_seat(session, entry, &node.input)) || !follow(session, entry, &node)) {
        return dm_session_wrong(session, entry->number, _("it does not follow from the others"),
                                diag);
    }
    for (int i = 0; i < DM_STATES; i++) node.doctrines[i] = session->doctrines[i];
    // Without memory for it a reason is only not shown: it is in the file.
    session->reasons[session->node_count] = entry->reason != NULL ? strdup(entry->reason) : NULL;
    session->nodes[session->node_count++] = node;
    return DM_OK;
}

void dm_tree_begin(dm_session *session)
{
    session->branches[0] = (dm_branch){.name = "main"};
    session->branch_count = 1;
    session->branch = 1;
    session->every = DM_SNAPSHOT_EVERY;
}

void dm_tree_free(dm_session *session)
{
    for (int i = 0; i < session->snapshot_count; i++) free(session->snapshots[i]);
    for (int32_t i = 0; i < session->node_count; i++) free(session->reasons[i]);
    free(session->reasons);
    free(session->nodes);
    free(session->path);
    free(session->branches);
    free(session->mark.branches);
}

// -------------------------------------------------------------------------------------- worlds

void dm_tree_step(const dm_session *session, const dm_node *node, dm_world *world,
                  dm_events *events)
{
    if (node->kind == DM_NODE_RESEED) {
        dm_reseed(world, node->seed);
    } else {
        dm_step(session->scenario, world, node->input, events);
    }
}

static const dm_world *find_snapshot(const dm_session *session, int32_t step)
{
    for (int i = 0; i < session->snapshot_count; i++)
        if (session->snapshots[i]->step == step) return &session->snapshots[i]->world;
    return NULL;
}

/// Keeps every second one only.
static void thin_out(dm_session *session)
{
    session->every *= 2;
    int kept = 0;
    for (int i = 0; i < session->snapshot_count; i++) {
        dm_snapshot *one = session->snapshots[i];
        if (depth_of(session, one->step) % session->every == 0) {
            session->snapshots[kept++] = one;
        } else {
            free(one);
        }
    }
    session->snapshot_count = kept;
}

/// Keeps a world if its step is one of those. Without memory for it seeking is only slower.
static void keep_snapshot(dm_session *session, int32_t step, const dm_world *world)
{
    if (depth_of(session, step) % session->every != 0) return;
    if (session->snapshot_count == DM_SNAPSHOTS_MAX) {
        thin_out(session);
        const bool is_full = session->snapshot_count == DM_SNAPSHOTS_MAX; // very many branches
        if (is_full || depth_of(session, step) % session->every != 0) return;
    }
    dm_snapshot *one = malloc(sizeof *one);
    if (one == NULL) return;
    one->step = step;
    one->world = *world;
    session->snapshots[session->snapshot_count++] = one;
}

void dm_session_tell(dm_session *session, int32_t step, dm_world *world, dm_events *events)
{
    int32_t length = 0;
    for (int32_t at = step; at > 0; at = session->nodes[at - 1].parent)
        session->path[length++] = at;
    dm_begin(session->scenario, &session->setup, world, events);
    while (length > 0)
        dm_tree_step(session, &session->nodes[session->path[--length] - 1], world, events);
}

void dm_session_seek(dm_session *session, int32_t step, dm_world *world)
{
    int32_t length = 0;
    const dm_world *from = NULL;
    int32_t at = step;
    for (; at > 0; at = session->nodes[at - 1].parent) {
        const bool may_be = session->nodes[at - 1].depth % session->every == 0;
        from = may_be ? find_snapshot(session, at) : NULL;
        if (from != NULL) break;
        session->path[length++] = at;
    }
    if (from != NULL) {
        *world = *from;
    } else {
        dm_begin(session->scenario, &session->setup, world, NULL);
    }
    while (length > 0) {
        const int32_t next = session->path[--length];
        dm_tree_step(session, &session->nodes[next - 1], world, NULL);
        if (session->nodes[next - 1].depth % session->every == 0 &&
            find_snapshot(session, next) == NULL)
            keep_snapshot(session, next, world);
    }
}
