#include "app/app_internal.h"

#include "base/i18n.h"
#include "view/text_measure.h"

#include <string.h>

// The card for what keeps the program from going on: no font, no folder to write to, no memory.
// The user interface is not there to show it, so it is made of a few marks by hand.

enum {
    EDGE_PX = 48,
    TITLE_PX = 24,
    BODY_PX = 18,
    LINE_PX = 28,
    WIDEST_PX = 760,
    BUTTON_HIGH_PX = 48,
    BUTTON_WIDE_PX = 240,
    WAIT_MS = 60000,
};

typedef struct last_card {
    dm_page page;
    dm_box button;
    int y;
} last_card;

/// A paragraph, wrapped between words.
static void put(last_card *card, dm_type type, const char *words)
{
    char line[256];
    const int width = card->page.width_px - 2 * EDGE_PX < WIDEST_PX
                          ? card->page.width_px - 2 * EDGE_PX
                          : WIDEST_PX;
    while (*words != '\0') {
        size_t size = 0;
        size_t fits = 0;
        for (;;) {
            while (words[size] != '\0' && words[size] != ' ' && size < sizeof line - 1)
                line[size] = words[size], size++;
            line[size] = '\0';
            if (fits > 0 && dm_text_width(line, type.size_px, type.is_bold) > width) break;
            fits = size;
            if (words[size] == '\0' || size >= sizeof line - 1) break;
            line[size] = ' ';
            size++;
        }
        line[fits] = '\0';
        dm_page_text(&card->page, type, DM_ALIGN_START, EDGE_PX, card->y + LINE_PX / 2, line);
        card->y += LINE_PX;
        words += fits;
        while (*words == ' ') words++;
    }
    card->y += LINE_PX / 3;
}

static void lay_out(last_card *card, const dm_diag *diag, int width, int height)
{
    const dm_type title = {DM_ROLE_INK, TITLE_PX, true};
    const dm_type body = {DM_ROLE_INK, BODY_PX, false};
    const dm_type soft = {DM_ROLE_INK_SOFT, BODY_PX, false};
    dm_page_clear(&card->page, width, height);
    dm_page_add(&card->page, DM_MARK_RECT, DM_ROLE_PAPER, (dm_box){0, 0, width, height});
    card->y = EDGE_PX;
    put(card, title, _("Demarche cannot go on"));
    dm_page_symbol(&card->page, DM_SYMBOL_EXCLAMATION, DM_ROLE_BREACH,
                   (dm_box){EDGE_PX - 28, card->y + 4, 20, 20});
    put(card, body, diag->message);
    if (diag->hint[0] != '\0') put(card, body, diag->hint);
    put(card, soft,
        _("Nothing is lost: what was committed is in the session file, and the next start offers "
          "to continue it."));
    card->y += LINE_PX / 2;
    card->button = (dm_box){EDGE_PX, card->y, BUTTON_WIDE_PX, BUTTON_HIGH_PX};
    dm_mark *ground = dm_page_add(&card->page, DM_MARK_RECT, DM_ROLE_CHOSEN, card->button);
    ground->edge = DM_ROLE_INK;
    ground->stroke = 25;
    ground->radius = 8;
    dm_page_text(&card->page, (dm_type){DM_ROLE_INK, BODY_PX, true}, DM_ALIGN_MIDDLE,
                 EDGE_PX + BUTTON_WIDE_PX / 2, card->y + BUTTON_HIGH_PX / 2, _("Enter: quit"));
}

static bool is_inside(dm_box box, int x, int y)
{
    return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

/// @return true when the person has had enough of it
static bool is_the_end(const last_card *card, const SDL_Event *event, int ratio)
{
    if (event->type == SDL_QUIT) return true;
    if (event->type == SDL_KEYDOWN) {
        const SDL_Keycode key = event->key.keysym.sym;
        return key == SDLK_RETURN || key == SDLK_KP_ENTER || key == SDLK_ESCAPE ||
               key == SDLK_SPACE;
    }
    return event->type == SDL_MOUSEBUTTONUP &&
           is_inside(card->button, event->button.x * ratio / 100, event->button.y * ratio / 100);
}

static bool show(last_card *card, dm_window *window, dm_painter *painter, const dm_diag *diag)
{
    int width = 0;
    int height = 0;
    int ratio = 100;
    SDL_Event event = {0};
    do {
        dm_window_size(window, &width, &height, &ratio);
        lay_out(card, diag, width, height);
        window->is_valid = false;
        if (dm_window_show(window, painter, &card->page, DM_THEME_DARK, NULL) != DM_OK)
            return false;
        while (SDL_WaitEventTimeout(&event, WAIT_MS) == 0) continue;
    } while (!is_the_end(card, &event, ratio));
    return true;
}

bool dm_last_card(dm_window *window, dm_painter *painter, const dm_diag *diag)
{
    last_card card = {0};
    dm_painter *plain = NULL;
    if (painter == NULL && dm_painter_open_plain(&plain, NULL) != DM_OK) return false;
    const bool is_shown = show(&card, window, painter != NULL ? painter : plain, diag);
    dm_painter_close(plain);
    dm_page_free(&card.page);
    return is_shown;
}
