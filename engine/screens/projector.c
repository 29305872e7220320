#include "screens/desk_internal.h"

#include "base/i18n.h"
#include "screens/play_internal.h"
#include "view/text_measure.h"

#include <stdio.h>
#include <string.h>

// What the room sees: the clock, what everybody has been told, what everybody can see of the harm,
// the norms that bind both. It is made from public injects, public messages of the white cell, the
// state of public assets and public acts, and from nothing else, so that nothing private can stand
// on it, whatever the game does. It is read from the far end of a room: lines of at most 45
// characters, capitals at least 30 px high at 1080 lines.

enum {
    BODY_POINTS = 44,  ///< capitals of more than 30 px at 1080 lines
    TITLE_POINTS = 62, ///< of more than 42 px
    SIZE_MOST = 250,   ///< a mark's size is one byte
    CHARACTERS_MOST = 45,
    TITLE_LINES = 2,
    TEXT_LINES = 6,
    CARD_LINES = 4,
    CLOCKS_MOST = 2,
    OUTAGES_MOST = 3,
    EDGE = 64,
    NEWS_SHARE = 61,     ///< per cent of the width
    TIMELINE_SHARE = 46, ///< per cent of the height
    LINE_BYTES = 256,
};

/// A page being written from top to bottom.
typedef struct sheet {
    dm_page *page;
    int x;
    int y;
    int width;
    int bottom;
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
    const int height = type.size_px * 13 / 10;
    if (at->y + height > at->bottom) return;
    dm_page_text(at->page, type, DM_ALIGN_START, at->x, at->y + height / 2, words);
    at->y += height;
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
        const int height = type.size_px * 13 / 10;
        const bool is_last = line == most - 1 || at->y + 2 * height > at->bottom;
        const bool is_cut = is_last && text[size] != '\0';
        if (is_cut) size = line_bytes(at, type, text, 2);
        char words[LINE_BYTES + 8];
        snprintf(words, sizeof words, "%.*s%s", (int)(size < LINE_BYTES ? size : LINE_BYTES - 1),
                 text, is_cut ? "\xE2\x80\xA6" : "");
        put_line(at, type, words);
        if (is_cut) return;
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
    const bool has_news = last_news(game, &last);
    put_text(at, title_type(at, DM_ROLE_INK),
             has_news ? last.title : dm_say(scenario, scenario->noun.title), TITLE_LINES);
    at->y += points(at->page, 8);
    if (has_news) put_text(at, body_type(at, DM_ROLE_INK), last.text, TEXT_LINES);
}

/// A sign in front of a paragraph, so that its colour is not all that tells what it is.
static void put_sign(sheet *at, dm_symbol symbol, dm_role role, const char *words, int most)
{
    const int height = text_size(at->page, BODY_POINTS) * 13 / 10;
    const int side = points(at->page, 30);
    if (at->y + height > at->bottom) return;
    dm_page_symbol(at->page, symbol, role,
                   (dm_box){at->x, at->y + (height - side) / 2, side, side});
    sheet words_at = *at;
    words_at.x += side + points(at->page, 18);
    words_at.width -= side + points(at->page, 18);
    put_text(&words_at, body_type(at, role), words, most);
    at->y = words_at.y;
}

/// How bad it is, as far as everybody can see it: what does not work, for how many, who died.
static void put_harm(sheet *at, const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    char words[240];
    int shown = 0;
    for (int asset = 0; asset < scenario->assets_count && shown < OUTAGES_MOST; asset++) {
        const dm_asset *what = &scenario->assets[asset];
        const int level = world->assets[asset].level;
        if (!what->is_public || level >= DM_PER_MILLE) continue;
        dm_text text = dm_text_over(words, sizeof words);
        dm_text_format(&text, _("%s: "), dm_say(scenario, what->noun.title));
        dm_say_percent(&text, level);
        dm_text_add(&text, _(" works"));
        const int64_t without = what->customers * (DM_PER_MILLE - level) / DM_PER_MILLE;
        const char *units = dm_say(scenario, what->units);
        if (without > 0) {
            dm_text_add(&text, "; ");
            dm_text_grouped(&text, without);
            dm_text_format(&text, _(" %s without"), units[0] != '\0' ? units : _("people"));
        }
        put_sign(at, DM_SYMBOL_EXCLAMATION, DM_ROLE_CAUTION, words, 2);
        shown++;
    }
    if (shown == 0)
        put_sign(at, DM_SYMBOL_TICK, DM_ROLE_MET, _("No outage that the public sees"), 2);
    const int deaths = (int)(world->deaths_milli / 1000);
    snprintf(words, sizeof words, _n("%d death", "%d deaths", deaths), deaths);
    if (deaths > 0) put_sign(at, DM_SYMBOL_CROSS, DM_ROLE_BREACH, words, 1);
}

/// The highest rung of an act that everybody saw.
static void put_public_rung(sheet *at, const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_events events = dm_exercise_events(game->exercise);
    int rung = -1;
    for (int i = 0; i < events.count; i++)
        if (events.items[i].kind == DM_EVENT_OPERATION_DONE && events.items[i].value > rung &&
            dm_is_public_event(game, &events.items[i]))
            rung = events.items[i].value;
    if (rung <= 0 || rung >= scenario->rungs_count) return;
    char words[200];
    snprintf(words, sizeof words, _("Acts in public: up to step %d of %d, %s"), rung,
             scenario->rungs_count - 1, dm_rung_name(scenario, rung));
    put_sign(at, DM_SYMBOL_CHEVRON, DM_ROLE_INK, words, 2);
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
        put_sign(at, DM_SYMBOL_CLOCK, DM_ROLE_NORM, words, 2);
        shown++;
    }
}

static void put_norms(sheet *at, const dm_game *game)
{
    const dm_scenario *scenario = dm_game_scenario(game);
    const dm_world *world = dm_exercise_world(game->exercise);
    char words[300];
    dm_text text = dm_text_over(words, sizeof words);
    dm_text_add(&text, _("Norms agreed:"));
    int count = 0;
    for (int norm = 0; norm < scenario->norms_count; norm++)
        if ((world->norms[0] & world->norms[1]) >> (unsigned)norm & 1U) {
            dm_text_format(&text, " %s", dm_say(scenario, scenario->norms[norm].noun.id));
            count++;
        }
    if (count == 0) dm_text_add(&text, _(" none"));
    put_sign(at, DM_SYMBOL_SQUARE, DM_ROLE_NORM, words, 2);
}

/// News at the left, how things stand at the right, time below them, as wide as the wall.
static void put_game(dm_page *page, const dm_game *game)
{
    const int edge = points(page, EDGE);
    const int below = page->height_px * (100 - TIMELINE_SHARE) / 100;
    const dm_box time = {0, below, page->width_px, page->height_px - below};
    const bool has_time = dm_put_public_timeline(page, time, game);
    const int bottom = has_time ? below : page->height_px - edge;
    const int left = page->width_px * NEWS_SHARE / 100;
    sheet at = {page, edge, edge / 2, left - edge - edge / 2, bottom};
    char words[64];
    dm_text text = dm_text_over(words, sizeof words);
    dm_say_moment(&text, dm_exercise_world(game->exercise)->now);
    put_text(&at, title_type(&at, DM_ROLE_ACCENT), words, TITLE_LINES);
    at.y += points(page, 8);
    put_headline(&at, game);

    dm_page_add(page, DM_MARK_RECT, DM_ROLE_SURFACE,
                (dm_box){left, 0, page->width_px - left, bottom});
    at = (sheet){page, left + edge / 2, edge / 2 + points(page, 12), page->width_px - left - edge,
                 bottom};
    const bool is_over = dm_exercise_world(game->exercise)->is_over != 0;
    put_text(&at, body_type(&at, DM_ROLE_INK_SOFT),
             is_over ? _("The exercise is over") : _("What everybody can see"), 1);
    at.y += points(page, 8);
    put_harm(&at, game);
    put_public_rung(&at, game);
    put_clocks(&at, game);
    put_norms(&at, game);
}

/// A few words in the middle of the wall.
static void put_card(dm_page *page, const char *words)
{
    const int edge = points(page, EDGE);
    sheet at = {page, edge, 0, page->width_px - 2 * edge, page->height_px};
    const dm_type type = title_type(&at, DM_ROLE_INK);
    const int height = type.size_px * 13 / 10;
    int y = page->height_px / 2;
    for (int i = 0; i < CARD_LINES && *words != '\0'; i++, y += height) {
        const size_t size = line_bytes(&at, type, words, 0);
        char line[LINE_BYTES];
        snprintf(line, sizeof line, "%.*s", (int)size, words);
        dm_page_text(page, type, DM_ALIGN_MIDDLE, page->width_px / 2, y, line);
        words += size;
        while (*words == ' ') words++;
    }
}

const dm_page *dm_ui_projector_page(dm_ui *ui)
{
    if (!ui->has_projector) return NULL;
    dm_ui_settle(ui);
    dm_page *page = &ui->projector;
    dm_page_clear(page, ui->projector_width_px, ui->projector_height_px);
    dm_page_add(page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, page->width_px, page->height_px});
    if (ui->game == NULL)
        put_card(page, "Demarche");
    else if (ui->game->is_held)
        put_card(page, _("Please wait a moment"));
    else
        put_game(page, ui->game);
    snprintf(page->title, sizeof page->title, "Demarche");
    return page;
}

const dm_page *dm_ui_export_page(dm_ui *ui)
{
    dm_ui_settle(ui);
    return dm_ui_panel(ui) == DM_PANEL_TIMELINE ? dm_timeline_export(ui) : &ui->page;
}
