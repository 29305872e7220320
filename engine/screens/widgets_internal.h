#pragma once

#include "screens/ui_internal.h"

// The widgets. Everything is put into columns: a widget takes the column's width, wraps its words,
// and moves the column's `y` down by what it needed. So every screen works at every size of window
// and of text, and nothing is ever cut.

/// A run of page from top to bottom.
typedef struct dm_column {
    dm_ui *ui;
    int x;
    int y; ///< where the next widget goes
    int width;
    int top; ///< what is above or below is scrolled out of sight
    int bottom;
    int16_t area;   ///< dm_area it scrolls with; -1
    uint8_t ground; ///< dm_role that it stands on
} dm_column;

typedef enum dm_style {
    DM_STYLE_CLOCK, ///< 24
    DM_STYLE_TITLE, ///< 20
    DM_STYLE_NAME,  ///< 17
    DM_STYLE_BODY,  ///< 16
} dm_style;

/// Pixels of the surface for `points` at 100 %.
int dm_px(const dm_ui *ui, int points);
/// The window's width and height in points: what decides between side by side and one below the
/// other.
int dm_wide(const dm_ui *ui);
int dm_high(const dm_ui *ui);
dm_type dm_style_type(const dm_ui *ui, dm_style style, dm_role role, bool is_bold);

// --- column.c: columns and areas that scroll
dm_column dm_column_of(dm_ui *ui, dm_box box);
/// A column whose content scrolls when it is higher than the box.
dm_column dm_area_begin(dm_ui *ui, dm_area area, dm_box box);
void dm_area_end(dm_column *column, const char *label);
/// The column without `left` and `right` points at its sides.
dm_column dm_column_inset(const dm_column *column, int left, int right);
void dm_gap(dm_column *column, int points);
/// True when part of what lies there can be seen.
bool dm_is_seen(const dm_column *column, int y, int height);

/// Several columns side by side, or one below the other where the window is narrow.
typedef struct dm_panes {
    dm_ui *ui;
    dm_box box;
    int count;
    int weights[4];
    int at; ///< of the one that comes next
    bool is_stacked;
    dm_column stack;
} dm_panes;

/// @param least  points that a pane must have, or all are stacked
dm_panes dm_panes_of(dm_ui *ui, dm_box box, int count, const int *weights, int least);
dm_column dm_pane_begin(dm_panes *panes);
dm_box dm_pane_box(const dm_panes *panes); ///< of the pane that comes next
void dm_pane_end(dm_panes *panes, dm_column *column, const char *label);
void dm_panes_end(dm_panes *panes, const char *label);

// --- words.c: text
/// A paragraph, wrapped. @return its height
int dm_put_text(dm_column *column, dm_style style, dm_role role, const char *text);
int dm_put_bold(dm_column *column, dm_style style, dm_role role, const char *text);
/// The same, of which at most `lines` are shown; the last ends in "…".
int dm_put_lines(dm_column *column, dm_type type, const char *text, int lines);
/// Words at the left and others at the right end; below each other where there is no room.
void dm_put_pair(dm_column *column, dm_type left, const char *left_text, dm_type right,
                 const char *right_text);
/// A small heading with a symbol in front.
void dm_put_sign(dm_column *column, dm_symbol symbol, dm_role role, const char *text);
void dm_put_centred(dm_column *column, dm_type type, const char *text);
void dm_put_title(dm_column *column, const char *text);
/// A line across.
void dm_put_rule(dm_column *column);
int dm_line_height(int size_px);
/// How many lines the text needs at that width.
int dm_count_lines(const char *text, dm_type type, int width_px);

// --- controls.c: what can be clicked
typedef struct dm_look {
    const char *hint;  ///< NULL: none
    const char *value; ///< NULL: none
    char key;          ///< 0: the command's own
    bool is_on;
    bool is_disabled;
    bool is_main; ///< the one that Enter is for
    bool has_no_key;
    bool is_held; ///< must be held down for a second
} dm_look;

dm_slot *dm_add_slot(const dm_column *column, uint32_t id, dm_control_role role, dm_box box,
                     const char *label, const dm_look *look);
bool dm_has_focus(const dm_ui *ui, uint32_t id);
/// The picture of a key. @return its width
int dm_put_key_cap(const dm_column *column, const char *name, int x, int middle_y);
/// The sign in front of a switch or a choice.
void dm_put_mark_sign(dm_ui *ui, dm_control_role role, dm_box at, const dm_look *look);

/// A button as wide as the column.
void dm_put_button(dm_column *column, uint32_t id, const char *label, dm_look look);
void dm_put_switch(dm_column *column, uint32_t id, const char *label, dm_look look);
void dm_put_choice(dm_column *column, uint32_t id, const char *label, dm_look look);

/// A paragraph with a link at its right.
void dm_put_text_link(dm_column *column, dm_role role, const char *text, uint32_t id,
                      const char *label, dm_look look);

/// A stair: how far up something stands.
typedef struct dm_steps {
    int count;
    int at; ///< the highest that is reached, from 0
    dm_role role;
} dm_steps;

/// Buttons, badges and links in a row; goes on below when it is full.
typedef struct dm_row {
    dm_column *column;
    int x;
    int line_height;
    int least; ///< every line is at least so high, and what is lower stands in its middle
} dm_row;

dm_row dm_row_of(dm_column *column);
/// A row whose lines are all `points` high.
dm_row dm_row_high(dm_column *column, int points);
/// A short bar, filled to per-mille.
void dm_row_bar(dm_row *row, dm_role role, int per_mille, int points);
/// A stair, `points` wide.
void dm_row_steps(dm_row *row, const dm_steps *steps, int points);
/// Leaves room.
void dm_row_gap(dm_row *row, int points);
void dm_row_symbol(dm_row *row, dm_symbol symbol, dm_role role);
void dm_row_button(dm_row *row, uint32_t id, const char *label, dm_look look);
void dm_row_link(dm_row *row, uint32_t id, const char *label, dm_look look);
void dm_row_choice(dm_row *row, uint32_t id, const char *label, dm_look look);
void dm_row_switch(dm_row *row, uint32_t id, const char *label, dm_look look);
void dm_row_badge(dm_row *row, dm_role role, const char *label, bool is_filled);
void dm_row_words(dm_row *row, dm_type type, const char *words);
void dm_row_end(dm_row *row);

/// A card: a box around what is put between begin and end. With an id it can be clicked.
typedef struct dm_card {
    dm_column inner;
    dm_column *column;
    int mark; ///< of its box
    int bar;  ///< of the bar at its left; -1
    int slot; ///< -1
    int top;
} dm_card;

/// @param id     0: not a control
/// @param bar    role of the bar at its left edge; -1: none
dm_card dm_card_begin(dm_column *column, uint32_t id, dm_control_role role, int bar,
                      const char *label, dm_look look);
void dm_card_end(dm_card *card);

// --- gauges.c
/// A bar filled to per-mille; the words that belong to it are the caller's.
void dm_put_bar(dm_column *column, dm_role role, int per_mille);

void dm_put_steps(dm_column *column, const dm_steps *steps);

/// One part of a bar of shares.
typedef struct dm_share {
    const char *words;
    int per_mille;
    dm_role role;
} dm_share;
void dm_put_shares(dm_column *column, const dm_share *shares, int count);

/// A row of a table: cells with their widths in parts; stacked where the window is narrow.
typedef struct dm_cell {
    const char *text;
    int part;
    dm_role role;
    bool is_bold;
} dm_cell;
void dm_put_cells(dm_column *column, const dm_cell *cells, int count);

// --- field.c
void dm_put_field(dm_column *column, dm_line field, const char *label, const char *hint);

/// True when `text` holds `words`, ASCII letters large or small alike.
bool dm_holds_words(const char *text, const char *words);

// --- frame.c: what all screens have
/// The head, across the top; the caller puts words into the column, then calls dm_head_end().
dm_column dm_head_begin(dm_ui *ui);
/// @return what is left between head and foot
dm_box dm_head_end(dm_column *head);
/// The key line at the bottom. `commands` ends with NONE.
void dm_foot(dm_ui *ui, const dm_command *commands, const char *right);
/// How high the foot will be.
int dm_foot_height(const dm_ui *ui);
/// Tabs across a column.
void dm_put_tabs(dm_column *column, const char *const *labels, int count, int chosen);
