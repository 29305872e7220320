#include "app/app_internal.h"

#include <stdio.h>

// What can be done now, as a file: for tests of the real window, which press real keys but must
// not guess where things stand, and for tools that read a screen aloud.

static const char *const role_names[DM_CONTROL_ROLES] = {
    [DM_CONTROL_BUTTON] = "button",    [DM_CONTROL_LINK] = "link",
    [DM_CONTROL_SWITCH] = "switch",    [DM_CONTROL_CHOICE] = "choice",
    [DM_CONTROL_FIELD] = "field",      [DM_CONTROL_TAB] = "tab",
    [DM_CONTROL_ROW] = "row",          [DM_CONTROL_SCROLL] = "scroll",
    [DM_CONTROL_TIMELINE] = "timeline"};

/// A text on its one line.
static void add_plain(dm_text *text, const char *words)
{
    dm_text_char(text, '\t');
    for (; words != NULL && *words != '\0'; words++)
        dm_text_char(text, *words == '\t' || *words == '\n' ? ' ' : *words);
}

static void add_control(dm_text *text, const dm_control *control)
{
    const dm_box box = control->shown;
    dm_text_format(text, "%s\t%d\t%d\t%d\t%d\t%s%s%s", role_names[control->role], box.x, box.y,
                   box.width, box.height, control->is_focused ? "focus " : "",
                   control->is_on ? "on " : "", control->is_disabled ? "disabled " : "");
    add_plain(text, control->label);
    add_plain(text, control->value);
    add_plain(text, control->hint);
    dm_text_char(text, '\n');
}

void dm_texts_log(const dm_page *page, const char *place, const char *path, int64_t frame)
{
    char name[1024];
    snprintf(name, sizeof name, "%s.log", path);
    FILE *file = fopen(name, "r+");
    if (file == NULL) return;
    dm_text text = {0};
    dm_text_format(&text, "frame\t%lld\t%s\n", (long long)frame, place);
    for (int i = 0; i < page->mark_count; i++) {
        const dm_mark *mark = &page->marks[i];
        if (mark->kind != DM_MARK_TEXT) continue;
        dm_text_format(&text, "%d\t%d", mark->box.x, mark->box.y);
        add_plain(&text, dm_mark_text(page, mark));
        dm_text_char(&text, '\n');
    }
    dm_text_add(&text, "end\n");
    if (fseek(file, 0, SEEK_END) == 0) (void)!fwrite(text.bytes, 1, text.size, file);
    fclose(file);
    dm_text_free(&text);
}

void dm_controls_write(dm_ui *ui, const char *path, int64_t frame)
{
    dm_text text = {0};
    int count = 0;
    const dm_control *controls = dm_ui_controls(ui, &count);
    dm_text_format(&text, "frame\t%lld\t%s\n", (long long)frame, dm_ui_place(ui));
    for (int i = 0; i < count; i++) add_control(&text, &controls[i]);
    char next[1024];
    snprintf(next, sizeof next, "%s.next", path);
    FILE *file = text.is_cut ? NULL : fopen(next, "w");
    if (file != NULL) {
        const bool is_whole = fwrite(text.bytes, 1, text.size, file) == text.size;
        if (fclose(file) == 0 && is_whole) (void)rename(next, path); // readers never see half of it
    }
    dm_text_free(&text);
}
