#include "session/changes.h"

#include "base/hash.h"
#include "model/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct lines {
    uint64_t *hashes; ///< sorted
    size_t count;
} lines;

static int by_value(const void *a, const void *b)
{
    uint64_t x;
    uint64_t y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return (x > y) - (x < y);
}

/// @return false without memory
static bool read_lines(const dm_text *text, lines *of)
{
    size_t count = 0;
    for (size_t i = 0; i < text->size; i++) count += text->bytes[i] == '\n';
    of->hashes = malloc((count + 1) * sizeof *of->hashes);
    if (of->hashes == NULL) return false;
    const char *at = text->bytes;
    for (of->count = 0; of->count < count; of->count++) {
        const size_t size = strcspn(at, "\n");
        of->hashes[of->count] = dm_hash(0, at, size);
        at += size + 1;
    }
    qsort(of->hashes, of->count, sizeof *of->hashes, by_value);
    return true;
}

static void add_new_lines(const lines *old, const dm_text *after, size_t size_max, dm_text *text)
{
    const size_t start = text->size;
    for (const char *at = after->bytes; *at != '\0';) {
        const size_t size = strcspn(at, "\n");
        const uint64_t hash = dm_hash(0, at, size);
        if (bsearch(&hash, old->hashes, old->count, sizeof hash, by_value) == NULL) {
            if (text->size - start + size + 1 > size_max) return;
            dm_text_add_bytes(text, at, size);
            dm_text_char(text, '\n');
        }
        at += size + (at[size] == '\n');
    }
}

/// @param[in,out] was  the rows before; then those after
static void print_from(dm_text *was, const dm_scenario *scenario, const dm_world *after,
                       size_t size_max, dm_text *text)
{
    dm_text is = {0};
    lines old = {0};
    dm_world_print(scenario, after, &is);
    if (was->is_cut || is.is_cut || !read_lines(was, &old)) {
        text->is_cut = true;
    } else {
        add_new_lines(&old, &is, size_max, text);
    }
    free(old.hashes);
    dm_text_free(was);
    *was = is;
}

void dm_changes_follow(dm_changes_memory *memory, const dm_scenario *scenario,
                       const dm_world *before, const dm_world *after, size_t size_max,
                       dm_text *text)
{
    const bool is_known = memory->rows.size > 0 && memory->world == dm_world_hash(scenario, before);
    if (!is_known) {
        dm_changes_forget(memory);
        dm_world_print(scenario, before, &memory->rows);
    }
    print_from(&memory->rows, scenario, after, size_max, text);
    memory->world = dm_world_hash(scenario, after);
    if (text->is_cut || memory->rows.is_cut) dm_changes_forget(memory);
}

void dm_changes_forget(dm_changes_memory *memory)
{
    dm_text_free(&memory->rows);
    *memory = (dm_changes_memory){0};
}

void dm_changes_print(const dm_scenario *scenario, const dm_world *before, const dm_world *after,
                      size_t size_max, dm_text *text)
{
    dm_changes_memory memory = {0};
    dm_changes_follow(&memory, scenario, before, after, size_max, text);
    dm_changes_forget(&memory);
}

static void take(char *to, size_t to_size, const char *from, size_t size)
{
    snprintf(to, to_size, "%.*s", (int)(size < to_size ? size : to_size - 1), from);
}

/// What a row is about: up to its colon, or its first word.
static size_t head_of(const char *row)
{
    const size_t end = strcspn(row, "\n");
    const size_t colon = strcspn(row, ":\n");
    if (colon < end) return colon;
    const size_t blanks = strspn(row, " ");
    return blanks + strcspn(row + blanks, " \n");
}

/// The first "name value" of two rows of one thing that differs.
static bool compare_fields(const char *a, const char *b, dm_changes_gap *gap)
{
    const size_t a_end = strcspn(a, "\n");
    const size_t b_end = strcspn(b, "\n");
    const size_t head = head_of(a);
    if (head == 0 || head != head_of(b) || strncmp(a, b, head) != 0) return false;
    take(gap->row, sizeof gap->row, a, head);
    size_t at = 0;
    while (at < a_end && at < b_end && a[at] == b[at]) at++;
    while (at > head && a[at - 1] != ' ') at--; // the start of the value
    size_t name = at > 0 ? at - 1 : 0;
    while (name > head && a[name - 1] != ' ') name--;
    if (name < at) take(gap->field, sizeof gap->field, a + name, at - 1 - name);
    take(gap->recorded, sizeof gap->recorded, a + at, strcspn(a + at, " \n"));
    take(gap->now, sizeof gap->now, b + at, strcspn(b + at, " \n"));
    return true;
}

dm_changes_gap dm_changes_compare(const char *recorded, const char *now)
{
    dm_changes_gap gap = {0};
    while (*recorded != '\0' || *now != '\0') {
        const size_t a = strcspn(recorded, "\n");
        const size_t b = strcspn(now, "\n");
        if (a != b || strncmp(recorded, now, a) != 0) {
            if (compare_fields(recorded, now, &gap)) return gap;
            const char *row = a > 0 ? recorded : now;
            take(gap.row, sizeof gap.row, row, head_of(row));
            take(gap.recorded, sizeof gap.recorded, recorded, a);
            take(gap.now, sizeof gap.now, now, b);
            return gap;
        }
        recorded += a + (recorded[a] == '\n');
        now += b + (now[b] == '\n');
    }
    return gap;
}
