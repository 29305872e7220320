#include "base/hash.h"
#include "base/i18n.h"
#include "paint/paint_internal.h"

#include <stdlib.h>
#include <string.h>

// Fonts, and the cache of laid-out texts: without it a frame costs almost three times as much.

enum { TEXTS_FIRST = 1024, TEXTS_MAX = 16384, RESOLUTION_DPI = 96, FIRST_RTL_BYTE = 0xD6 };

static const char font_families[] = "Noto Sans,DejaVu Sans";

static PangoContext *make_context(void)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, RESOLUTION_DPI);
    pango_context_set_language(context, pango_language_from_string("en"));
    pango_context_set_round_glyph_positions(context, FALSE);
    return context;
}

static bool is_wanted_family(const char *family)
{
    return family != NULL &&
           (strncmp(family, "Noto Sans", 9) == 0 || strncmp(family, "DejaVu Sans", 11) == 0);
}

/// True when fontconfig finds one of our families. With no usable font at all Pango would draw
/// boxes that differ on every run.
static bool has_font(PangoContext *context, const PangoFontDescription *wanted)
{
    PangoFont *font = pango_context_load_font(context, wanted);
    if (font == NULL) return false;
    PangoFontDescription *found = pango_font_describe(font);
    const bool is_ours = is_wanted_family(pango_font_description_get_family(found));
    pango_font_description_free(found);
    g_object_unref(font);
    return is_ours;
}

dm_status dm_painter_open(dm_painter **painter, dm_diag *diag)
{
    *painter = NULL;
    dm_painter *made = calloc(1, sizeof *made);
    if (made == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("out of memory"));
    made->context = make_context();
    for (int weight = 0; weight < 2; weight++) {
        made->fonts[weight] = pango_font_description_new();
        pango_font_description_set_family_static(made->fonts[weight], font_families);
        pango_font_description_set_weight(made->fonts[weight],
                                          weight != 0 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(made->fonts[weight], 16.0 * PANGO_SCALE);
    }
    made->texts = calloc(TEXTS_FIRST, sizeof *made->texts);
    made->text_capacity = TEXTS_FIRST;
    if (made->texts == NULL) {
        dm_painter_close(made);
        return dm_fail(diag, DM_E_IO, NULL, "%s", _("out of memory"));
    }
    if (!has_font(made->context, made->fonts[0])) {
        dm_painter_close(made);
        if (diag != NULL && diag->status == DM_OK && diag->hint[0] == '\0') {
            dm_text hint = dm_text_over(diag->hint, sizeof diag->hint);
            dm_text_add(&hint, _("install the package fonts-noto-core"));
        }
        return dm_fail(diag, DM_E_IO, NULL, "%s",
                       _("no font to draw with: neither Noto Sans (package fonts-noto-core) nor "
                         "DejaVu Sans is installed"));
    }
    *painter = made;
    return DM_OK;
}

dm_status dm_painter_open_plain(dm_painter **painter, dm_diag *diag)
{
    *painter = calloc(1, sizeof **painter);
    if (*painter == NULL) return dm_fail(diag, DM_E_IO, NULL, "%s", _("out of memory"));
    (*painter)->is_plain = true;
    return DM_OK;
}

static void forget_texts(dm_painter *painter)
{
    for (int i = 0; i < painter->text_capacity; i++) {
        if (painter->texts[i].layout == NULL) continue;
        g_object_unref(painter->texts[i].layout);
        free(painter->texts[i].text);
    }
    memset(painter->texts, 0, (size_t)painter->text_capacity * sizeof *painter->texts);
    painter->text_count = 0;
}

void dm_painter_close(dm_painter *painter)
{
    if (painter == NULL) return;
    if (painter->texts != NULL) forget_texts(painter);
    free(painter->texts);
    for (int weight = 0; weight < 2; weight++)
        if (painter->fonts[weight] != NULL) pango_font_description_free(painter->fonts[weight]);
    if (painter->context != NULL) g_object_unref(painter->context);
    free(painter);
}

/// Keeps the direction of the text to itself, so that digits beside it stay on their side. Only
/// where it can matter: the marks would end up in a PDF's text.
static char *isolated(const char *text)
{
    const size_t size = strlen(text);
    bool is_plain = true;
    for (size_t i = 0; i < size && is_plain; i++)
        is_plain = (unsigned char)text[i] < FIRST_RTL_BYTE;
    char *copy = malloc(size + 7);
    if (copy == NULL) return NULL;
    if (is_plain) {
        memcpy(copy, text, size + 1);
        return copy;
    }
    memcpy(copy, "\xE2\x81\xA8", 3); // U+2068 first strong isolate
    memcpy(copy + 3, text, size);
    memcpy(copy + 3 + size, "\xE2\x81\xA9", 4); // U+2069 pop, and NUL
    return copy;
}

static dm_laid_text *slot_of(dm_laid_text *texts, int capacity, const dm_laid_text *wanted)
{
    const unsigned mask = (unsigned)capacity - 1;
    for (unsigned at = wanted->hash & mask;; at = (at + 1) & mask) {
        dm_laid_text *slot = &texts[at];
        if (slot->layout == NULL) return slot;
        if (slot->hash == wanted->hash && slot->size_px == wanted->size_px &&
            slot->is_bold == wanted->is_bold && strcmp(slot->text, wanted->text) == 0)
            return slot;
    }
}

static bool make_room(dm_painter *painter)
{
    if (painter->text_count * 2 < painter->text_capacity) return true;
    if (painter->text_capacity >= TEXTS_MAX) {
        forget_texts(painter);
        return true;
    }
    const int capacity = painter->text_capacity * 2;
    dm_laid_text *texts = calloc((size_t)capacity, sizeof *texts);
    if (texts == NULL) return false;
    for (int i = 0; i < painter->text_capacity; i++)
        if (painter->texts[i].layout != NULL)
            *slot_of(texts, capacity, &painter->texts[i]) = painter->texts[i];
    free(painter->texts);
    painter->texts = texts;
    painter->text_capacity = capacity;
    return true;
}

static bool lay_out(dm_painter *painter, dm_laid_text *slot, const dm_laid_text *wanted)
{
    char *words = isolated(wanted->text);
    const size_t size = strlen(wanted->text) + 1;
    char *copy = malloc(size);
    if (words == NULL || copy == NULL) {
        free(words);
        free(copy);
        return false;
    }
    memcpy(copy, wanted->text, size);
    PangoFontDescription *font = painter->fonts[wanted->is_bold ? 1 : 0];
    pango_font_description_set_absolute_size(font, (double)wanted->size_px * PANGO_SCALE);
    *slot = *wanted;
    slot->text = copy;
    slot->layout = pango_layout_new(painter->context);
    pango_layout_set_font_description(slot->layout, font);
    pango_layout_set_single_paragraph_mode(slot->layout, TRUE);
    pango_layout_set_text(slot->layout, words, -1);
    free(words);
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(slot->layout, 0), NULL, &logical);
    slot->width = (double)logical.width / PANGO_SCALE;
    painter->text_count++;
    return true;
}

const dm_laid_text *dm_painter_text(dm_painter *painter, const char *text, int size_px,
                                    bool is_bold)
{
    char *borrowed = NULL;
    memcpy(&borrowed, &text, sizeof text); // only read: `wanted` never leaves this function
    const uint64_t hash = dm_hash((uint64_t)size_px * 2 + is_bold, text, strlen(text));
    const dm_laid_text wanted = {
        .text = borrowed, .hash = (uint32_t)hash, .size_px = size_px, .is_bold = is_bold};
    if (!make_room(painter)) return NULL;
    dm_laid_text *slot = slot_of(painter->texts, painter->text_capacity, &wanted);
    if (slot->layout != NULL) return slot;
    return lay_out(painter, slot, &wanted) ? slot : NULL;
}

int dm_painter_text_width(dm_painter *painter, const char *text, int size_px, bool is_bold)
{
    const dm_laid_text *laid = dm_painter_text(painter, text, size_px, is_bold);
    return laid == NULL ? 0 : (int)(laid->width * PANGO_SCALE + 0.5);
}
