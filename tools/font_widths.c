// Prints engine/view/font_widths.c: how wide each character of Noto Sans is, as Pango lays it out.
// Run by hand when the font changes:
//
//     cc tools/font_widths.c $(pkg-config --cflags --libs pangocairo) -o /tmp/font_widths
//     /tmp/font_widths > engine/view/font_widths.c
//
// The measured version is that of Debian 12's fonts-noto-core.

#include <pango/pangocairo.h>
#include <stdio.h>

typedef struct range {
    unsigned first;
    unsigned last;
    const char *name;
} range;

static const range ranges[] = {
    {0x20, 0x7E, "ascii"},      {0xA0, 0x17F, "latin"},       {0x370, 0x3FF, "greek"},
    {0x400, 0x45F, "cyrillic"}, {0x2010, 0x2027, "dashes"},   {0x2190, 0x2193, "arrows"},
    {0x2212, 0x2212, "minus"},  {0x2264, 0x2265, "compared"},
};

static int advance_of(PangoLayout *layout, unsigned character)
{
    char bytes[8] = {0};
    const int length = g_unichar_to_utf8(character, bytes);
    pango_layout_set_text(layout, bytes, length);
    PangoRectangle logical;
    pango_layout_get_extents(layout, NULL, &logical);
    return (logical.width + PANGO_SCALE / 2) / PANGO_SCALE;
}

static void print_range(PangoLayout *layout, const range *row, const char *weight)
{
    printf("static const uint16_t %s_%s[] = {", row->name, weight);
    for (unsigned character = row->first; character <= row->last; character++) {
        printf("%s%d,", (character - row->first) % 16 == 0 ? "\n    " : " ",
               advance_of(layout, character));
    }
    printf("\n};\n");
}

int main(void)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 96);
    PangoLayout *layout = pango_layout_new(context);

    printf("// Made by tools/font_widths.c; see there. 1/1000 of the text size.\n"
           "#include \"view/font_widths.h\"\n\n// clang-format off\n");
    const char *const weights[] = {"regular", "bold"};
    for (int weight = 0; weight < 2; weight++) {
        PangoFontDescription *font = pango_font_description_from_string("Noto Sans");
        pango_font_description_set_weight(font, weight ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(font, 1000.0 * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
            print_range(layout, &ranges[i], weights[weight]);
        pango_font_description_free(font);
    }
    printf("\nconst dm_font_range dm_font_ranges[] = {\n");
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        printf("    {0x%04X, 0x%04X, {%s_regular, %s_bold}},\n", ranges[i].first, ranges[i].last,
               ranges[i].name, ranges[i].name);
    printf("};\nconst int dm_font_range_count = %d;\n", (int)(sizeof ranges / sizeof *ranges));
    g_object_unref(layout);
    cairo_font_options_destroy(options);
    g_object_unref(context);
    return 0;
}
