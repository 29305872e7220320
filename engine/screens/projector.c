#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"
#include "view/text_measure.h"

#include <stdio.h>
#include <string.h>

// What the room sees: the clock and what everybody has been told. It is made from public injects,
// public messages of the white cell, and norms that bind both, and from nothing else, so that
// nothing private can stand on it, whatever the game does. It is read from the far end of a room:
// at most 12 lines of at most 45 characters, capitals at least 30 px high at 1080 lines.

enum {
    BODY_POINTS = 43,  ///< capitals of 30 px at 1080 lines
    TITLE_POINTS = 60, ///< of 42 px
    SIZE_MOST = 250,   ///< a mark's size is one byte
    LINES_MOST = 12,
    CHARACTERS_MOST = 45,
    TITLE_LINES = 2,
    TEXT_LINES = 5,
    CLOCKS_MOST = 2,
    DOTS_MOST = 24,
    EDGE = 80,
    LINE_BYTES = 256,
};

/// A page being written from top to bottom.
typedef struct sheet {
    dm_page *page;
    int x;
    int y;
    int width;
    int lines;
} sheet;

/// Sizes follow the window, not the text scale.
static int points(const dm_page *page, int at_1080)
{
    const int size = at_1080 * page->height_px / 1080;
    return size < 8 ? 8 : size;
}

static int text_size(const dm_page *page, int at_1080)
{
    const int size = points(page, at_1080);
    return size < SIZE_MOST ? size : SIZE_MOST;
}

// Lines ------------------------------------------------------------------------------------------

static void put_line(sheet *at, dm_type type, const char *words)
{
    if (at->lines >= LINES_MOST) return;
    const int height = type.size_px * 13 / 10;
    dm_page_text(at->page, type, DM_ALIGN_START, at->x, at->y + height / 2, words);
    at->y += height;
    at->lines++;
}

static int count_characters(const char *text, size_t size)
{
    int count = 0;
    for (size_t i = 0; i < size; i++) count += ((unsigned char)text[i] & 0xC0U) != 0x80U;
    return count;
}

static bool fits(const sheet *at, dm_type type, const char *text, size_t size, int reserve)
{
    char line[LINE_BYTES];
    if (size >= sizeof line || count_characters(text, size) + reserve > CHARACTERS_MOST)
        return false;
    memcpy(line, text, size);
    line[size] = '\0';
    return dm_text_width(line, type.size_px, type.is_bold) <= at->width;
}

/// How many bytes of the text go onto one line: whole words, or of a long word what fits.
static size_t line_bytes(const sheet *at, dm_type type, const char *text, int reserve)
{
    size_t best = 0;
    for (size_t end = 1;; end++) {
        const char c = text[end];
        if (c != ' ' && c != '\0' && c != '\n') continue;
        if (!fits(at, type, text, end, reserve)) break;
        best = end;
        if (c != ' ') break;
    }
    if (best > 0) return best;
    for (size_t end = 1; text[end] != '\0' && text[end] != ' '; end++) {
        if (((unsigned char)text[end] & 0xC0U) == 0x80U) continue;
        if (!fits(at, type, text, end, reserve)) break;
        best = end;
    }
    return best > 0 ? best : 1;
}

/// Wraps; what is more than `most` lines ends in "…".
static void put_text(sheet *at, dm_type type, const char *text, int most)
{
    for (int line = 0; line < most && *text != '\0'; line++) {
        while (*text == ' ' || *text == '\n') text++;
        if (*text == '\0') return;
        size_t size = line_bytes(at, type, text, 0);
        const bool is_cut = line == most - 1 && text[size] != '\0';
        if (is_cut) size = line_bytes(at, type, text, 2);
        char words[LINE_BYTES + 8];
        snprintf(words, sizeof words, "%.*s%s", (int)(size < LINE_BYTES ? size : LINE_BYTES - 1),
                 text, is_cut ? "\xE2\x80\xA6" : "");
        put_line(at, type, words);
        text += size;
    }
}

// News -------------------------------------------------------------------------------------------

typedef struct news {
    const char *title;
    const char *text;
    int64_t at;
} news;

/// What the white cell told everybody by hand; NULL: that event is none of these.
static const char *told_by_hand(const dm_game *game, const dm_event *event)
{
    if (event->kind != DM_EVENT_INJECT_AD_HOC || (event->value & DM_TO_PUBLIC) == 0) return NULL;
    int count = 0;
    const dm_reason *reasons = dm_exercise_reasons(game->exercise, &count);
    for (int i = count - 1; i >= 0; i--)
        if (reasons[i].kind == DM_INPUT_INJECT && reasons[i].first_event <= event->id &&
            event->id <= reasons[i].last_event)
            return reasons[i].stated;
    return NULL;
}

static bool is_news(const dm_game *game, const dm_event *event, news *found)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    if ((event->visible & DM_TO_PUBLIC) == 0) return false;
    const char *told = told_by_hand(game, event);
    if (told != NULL) {
        *found = (news){_("Just in"), told, event->at};
        return true;
    }
    if (event->kind != DM_EVENT_INJECT) return false;
    const dm_inject *inject = &scenario->injects[event->subject];
    if ((inject->to & DM_TO_PUBLIC) == 0) return false;
    *found =
        (news){dm_say(scenario, inject->noun.title), dm_say(scenario, inject->text), event->at};
    return true;
}

static bool last_news(const dm_game *game, news *found)
{
    const dm_events events = dm_exercise_events(game->exercise);
    for (int i = events.count - 1; i >= 0; i--)
        if (is_news(game, &events.items[i], found)) return true;
    return false;
}

int dm_projector_next(const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    int16_t rows[DM_INJECTS_MAX];
    const int count = dm_desk_rows(game, rows);
    for (int i = 0; i < count; i++)
        if ((scenario->injects[rows[i]].to & DM_TO_PUBLIC) != 0 &&
            world->injects[rows[i]].phase == DM_INJECT_WAITING)
            return rows[i];
    return -1;
}

void dm_say_projector_now(dm_ui *ui, dm_text *text)
{
    news last;
    if (ui->game->is_held) {
        dm_text_add(text, _("the holding card"));
        return;
    }
    dm_say_moment(text, dm_exercise_world(ui->game->exercise)->now);
    if (last_news(ui->game, &last)) dm_text_format(text, ": %s", last.title);
}

// The parts --------------------------------------------------------------------------------------

static dm_type body_type(const sheet *at, dm_role role)
{
    return (dm_type){role, text_size(at->page, BODY_POINTS), false};
}

static dm_type title_type(const sheet *at, dm_role role)
{
    return (dm_type){role, text_size(at->page, TITLE_POINTS), true};
}

static void put_headline(sheet *at, const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    news last;
    if (!last_news(game, &last)) {
        put_text(at, title_type(at, DM_ROLE_INK), dm_say(scenario, scenario->noun.title),
                 TITLE_LINES);
        return;
    }
    put_text(at, title_type(at, DM_ROLE_INK), last.title, TITLE_LINES);
    put_text(at, body_type(at, DM_ROLE_INK), last.text, TEXT_LINES);
}

/// From the beginning to now, a dot for each time that everybody was told something.
static void put_timeline(sheet *at, const dm_game *game)
{
    dm_page *page = at->page;
    const dm_events events = dm_exercise_events(game->exercise);
    const int64_t now = dm_exercise_world(game->exercise)->now;
    const dm_type type = body_type(at, DM_ROLE_INK_SOFT);
    const int dot = points(page, 24);
    const int middle = at->y + points(page, 40);
    if (at->lines >= LINES_MOST) return;
    dm_page_line(page, DM_ROLE_INK_SOFT, (dm_point){at->x, middle},
                 (dm_point){at->x + at->width, middle}, 40);
    int dots = 0;
    for (int i = events.count - 1; i >= 0 && dots < DOTS_MOST; i--) {
        news one;
        if (!is_news(game, &events.items[i], &one)) continue;
        const int x = at->x + (now > 0 ? (int)((at->width - dot) * one.at / now) : 0);
        dm_page_symbol(page, DM_SYMBOL_CIRCLE, dots == 0 ? DM_ROLE_ACCENT : DM_ROLE_PUBLIC,
                       (dm_box){x, middle - dot / 2, dot, dot});
        dots++;
    }
    at->y = middle + dot;
    char words[64];
    const int height = type.size_px * 13 / 10;
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_moment(&text, 0);
    dm_page_text(page, type, DM_ALIGN_START, at->x, at->y + height / 2, words);
    dm_page_text(page, type, DM_ALIGN_END, at->x + at->width, at->y + height / 2, _("now"));
    at->y += height;
    at->lines++;
}

/// Clocks that run for everybody to see: the event that opened them was public.
static void put_clocks(sheet *at, const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    const dm_events events = dm_exercise_events(game->exercise);
    int shown = 0;
    for (int i = 0; i < world->obligation_count && shown < CLOCKS_MOST; i++) {
        const dm_obligation *owed = &world->obligations[i];
        if (owed->state != DM_OBLIGATION_OPEN || owed->event == 0 ||
            owed->event > (uint32_t)events.count ||
            (events.items[owed->event - 1].visible & DM_TO_PUBLIC) == 0)
            continue;
        char words[160];
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, "%s, ", dm_clause_norm_id(scenario, owed->clause));
        dm_say_duration(&text, owed->due > world->now ? owed->due - world->now : 0);
        dm_text_add(&text, _(" left: "));
        dm_say_clause_topic(scenario, owed->clause, &text);
        put_text(at, body_type(at, DM_ROLE_NORM), words, 1);
        shown++;
    }
}

static void put_norms(sheet *at, const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    char words[300];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("Agreed:"));
    int count = 0;
    for (int norm = 0; norm < scenario->norms_count; norm++)
        if ((world->norms[0] & world->norms[1]) >> (unsigned)norm & 1U) {
            dm_text_format(&text, " %s", dm_say(scenario, scenario->norms[norm].noun.id));
            count++;
        }
    if (count > 0) put_text(at, body_type(at, DM_ROLE_NORM), words, 1);
}

static void put_game(sheet *at, const dm_game *game)
{
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_moment(&text, dm_exercise_world(game->exercise)->now);
    put_line(at, title_type(at, DM_ROLE_ACCENT), words);
    at->y += points(at->page, 16);
    put_headline(at, game);
    put_timeline(at, game);
    put_clocks(at, game);
    put_norms(at, game);
}

const dm_page *dm_ui_projector_page(dm_ui *ui)
{
    if (!ui->has_projector) return NULL;
    dm_ui_settle(ui);
    dm_page *page = &ui->projector;
    dm_page_clear(page, ui->projector_width_px, ui->projector_height_px);
    dm_page_add(page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, page->width_px, page->height_px});
    const int edge = points(page, EDGE);
    sheet at = {page, edge, edge / 2, page->width_px - 2 * edge, 0};
    if (ui->game == NULL)
        put_text(&at, title_type(&at, DM_ROLE_INK), "Demarche", TITLE_LINES);
    else if (ui->game->is_held)
        put_text(&at, title_type(&at, DM_ROLE_INK), _("Please wait a moment"), TITLE_LINES);
    else
        put_game(&at, ui->game);
    snprintf(page->title, sizeof page->title, "Demarche");
    return page;
}

const dm_page *dm_ui_export_page(dm_ui *ui)
{
    dm_ui_settle(ui);
    return dm_ui_panel(ui) == DM_PANEL_TIMELINE ? dm_timeline_export(ui) : &ui->page;
}
