#include "screens/widgets_internal.h"

#include "base/i18n.h"

#include <stdio.h>

// The glossary: searched as one types.

static const struct {
    const char *term;
    const char *words;
} terms[] = {
#define DM_TERM(term, words) {term, words},
#include "screens/glossary.def"
#undef DM_TERM
};

static void body(dm_ui *ui, dm_box box)
{
    dm_column column = dm_area_begin(ui, DM_AREA_PANEL, box);
    const char *wanted = ui->edits[DM_LINE_SEARCH_TERM].text;
    dm_put_title(&column, _("Glossary"));
    dm_gap(&column, 6);
    dm_put_field(&column, DM_LINE_SEARCH_TERM, _("Search"),
                 _("Shows only terms that hold these letters."));
    dm_row row = dm_row_of(&column);
    dm_row_button(&row, dm_control_id(DM_COMMAND_BACK, 0), _("Close"),
                  (dm_look){.is_main = true, .has_no_key = true});
    dm_row_end(&row);
    int shown = 0;
    for (int i = 0; i < (int)(sizeof terms / sizeof terms[0]); i++) {
        if (!dm_holds_words(_(terms[i].term), wanted) && !dm_holds_words(_(terms[i].words), wanted))
            continue;
        dm_card card = dm_card_begin(&column, 0, DM_CONTROL_ROW, -1, "", (dm_look){0});
        dm_put_bold(&card.inner, DM_STYLE_NAME, DM_ROLE_INK, _(terms[i].term));
        dm_put_text(&card.inner, DM_STYLE_BODY, DM_ROLE_INK_SOFT, _(terms[i].words));
        dm_card_end(&card);
        shown++;
    }
    if (shown == 0) {
        char words[DM_LINE_BYTES + 60];
        snprintf(words, sizeof words, _("No term holds \"%s\"."), wanted);
        dm_put_text(&column, DM_STYLE_BODY, DM_ROLE_CAUTION, words);
    }
    dm_area_end(&column, _("Terms"));
}

static const dm_command keys[] = {DM_COMMAND_BACK, DM_COMMAND_NONE};
const dm_place dm_panel_glossary = {.name = "glossary", .body = body, .keys = keys};
