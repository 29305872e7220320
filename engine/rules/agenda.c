#include "rules/rules_internal.h"

// A binary heap by (minute, kind, order of arrival): what happens within one minute has one order,
// whatever was put on the agenda first.

static bool comes_before(const dm_agenda_item *a, const dm_agenda_item *b)
{
    if (a->at != b->at) return a->at < b->at;
    if (a->kind != b->kind) return a->kind < b->kind;
    return a->order < b->order;
}

static void swap(dm_agenda_item *a, dm_agenda_item *b)
{
    const dm_agenda_item saved = *a;
    *a = *b;
    *b = saved;
}

void dm_agenda_add(dm_play *play, int64_t at, dm_agenda_kind kind, int a, int b)
{
    dm_world *world = play->world;
    const int row = dm_take_row(play, &world->agenda_count, DM_AGENDA_MAX);
    if (row < 0) return;
    dm_agenda_item *heap = world->agenda;
    heap[row] = (dm_agenda_item){.at = at < world->now ? world->now : at,
                                 .order = world->next_order++,
                                 .cause = play->cause,
                                 .a = (int16_t)a,
                                 .b = (int16_t)b,
                                 .kind = (uint16_t)kind};
    for (int child = row; child > 0;) {
        const int parent = (child - 1) / 2;
        if (!comes_before(&heap[child], &heap[parent])) break;
        swap(&heap[child], &heap[parent]);
        child = parent;
    }
}

bool dm_agenda_pop(dm_world *world, int64_t until, dm_agenda_item *item)
{
    dm_agenda_item *heap = world->agenda;
    if (world->agenda_count == 0 || heap[0].at > until) return false;
    *item = heap[0];
    const int count = --world->agenda_count;
    heap[0] = heap[count];
    heap[count] = (dm_agenda_item){0}; // rows beyond the count are zero
    for (int parent = 0;;) {
        int child = 2 * parent + 1;
        if (child >= count) break;
        if (child + 1 < count && comes_before(&heap[child + 1], &heap[child])) child++;
        if (!comes_before(&heap[child], &heap[parent])) break;
        swap(&heap[child], &heap[parent]);
        parent = child;
    }
    return true;
}
