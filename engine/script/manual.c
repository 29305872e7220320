#include "script/manual.h"

#include "base/i18n.h"
#include "model/quantity.h"
#include "script/fields.h"

#include <inttypes.h>

static void add_names(dm_text *text, const dm_kind_list *list)
{
    for (int i = 0; i < list->count; i++)
        dm_text_format(text, i > 0 ? " | %s" : "%s", list->names[i]);
}

static void add_number(dm_text *text, const dm_field *field)
{
    if (field->max > INT32_MAX) {
        dm_text_format(text, _("%" PRId64 " or more"), field->min);
    } else {
        dm_text_format(text, "%" PRId64 "..%" PRId64, field->min, field->max);
    }
}

/// What a field takes.
static void add_type(dm_text *text, const dm_field *field)
{
    switch (field->type) {
    case DM_AS_TEXT:
        dm_text_add(text, _("text"));
        if (field->max > 0) dm_text_format(text, _(" of at most %d characters"), (int)field->max);
        break;
    case DM_AS_NUMBER:
        add_number(text, field);
        break;
    case DM_AS_FLAG:
        dm_text_add(text, "true | false");
        break;
    case DM_AS_TIME:
        dm_text_add(text, _("time"));
        break;
    case DM_AS_CHOICE:
        add_names(text, field->choices);
        break;
    case DM_AS_CHOICES:
        dm_text_add(text, _("list of "));
        add_names(text, field->choices);
        break;
    case DM_AS_REF:
        dm_text_format(text, _("id: %s"), _(dm_table_row_of(field->table)->what));
        break;
    case DM_AS_REFS:
        dm_text_format(text, _("list of ids: %s"), _(dm_table_row_of(field->table)->many));
        break;
    case DM_AS_ACTOR:
        dm_text_add(text, _("id: actor"));
        break;
    case DM_AS_STATE:
        dm_text_add(text, _("id: state"));
        break;
    case DM_AS_STATES:
        dm_text_add(text, _("id: state, \"both\", or a list"));
        break;
    case DM_AS_INCIDENT:
        dm_text_add(text, _("id: incident"));
        break;
    case DM_AS_SUSPECT:
        add_names(text, &dm_suspect_list);
        break;
    case DM_AS_WHEN:
        dm_text_add(text, "{ { \"quantity\", ... } }");
        break;
    case DM_AS_EFFECTS:
        dm_text_add(text, "{ verb { ... } }");
        break;
    case DM_AS_CUSTOM:
        if (field->expects != NULL) dm_text_add(text, _(field->expects));
        break;
    }
}

/// What a field is when it is left out, where that is a number or a word worth telling.
static void add_fallback(dm_text *text, const dm_field *field)
{
    if (field->is_required) {
        dm_text_add(text, _(" (needed)"));
    } else if (field->type == DM_AS_NUMBER && field->fallback >= field->min) {
        if (field->fallback <= field->max)
            dm_text_format(text, _(" (else %" PRId64 ")"), field->fallback);
    } else if (field->type == DM_AS_FLAG) {
        dm_text_format(text, _(" (else %s)"), field->fallback != 0 ? "true" : "false");
    } else if (field->type == DM_AS_CHOICE && field->fallback >= 0) {
        dm_text_format(text, _(" (else %s)"), field->choices->names[field->fallback]);
    } else if (field->type == DM_AS_TIME && field->fallback > 0) {
        dm_text_format(text, _(" (else %" PRId64 " min)"), field->fallback);
    }
}

static void add_fields(dm_text *text, const dm_field *fields, int count)
{
    for (int i = 0; i < count; i++) {
        if (fields[i].place > 0) {
            dm_text_format(text, "    %d %-16s ", fields[i].place, fields[i].name);
        } else {
            dm_text_format(text, "    %-18s ", fields[i].name);
        }
        add_type(text, &fields[i]);
        add_fallback(text, &fields[i]);
        if (fields[i].words != NULL) dm_text_format(text, ": %s", _(fields[i].words));
        dm_text_char(text, '\n');
    }
}

static void add_kinds(dm_text *text, const dm_kind *kinds, int count)
{
    for (int i = 0; i < count; i++) {
        dm_text_format(text, kinds[i].has_number ? "%s(n) { }\n" : "%s \"id\" { }\n",
                       kinds[i].word);
        dm_text_format(text, "  %s\n", _(kinds[i].words));
        add_fields(text, kinds[i].fields, kinds[i].field_count);
        dm_text_char(text, '\n');
    }
}

static void add_quantities(dm_text *text)
{
    static const char letters[] = "ASIJDOVCNKGP";
    static const char *const words[] = {N_("actor"),        N_("asset"),    N_("incident"),
                                        N_("inject"),       N_("decision"), N_("option"),
                                        N_("variable"),     N_("action"),   N_("norm"),
                                        N_("message kind"), N_("tag"),      N_("parameter")};
    for (int i = 0; i < DM_QUANTITY_COUNT; i++) {
        const dm_quantity_info *info = dm_quantity_info_of((dm_quantity)i);
        dm_text_format(text, "{ \"%s\"", info->name);
        for (int j = 0; j < DM_TEST_ARGS && info->args[j] != '-'; j++) {
            int letter = 0;
            while (letters[letter] != info->args[j]) letter++;
            dm_text_format(text, ", %s", _(words[letter]));
        }
        dm_text_format(text, " }%s%s: %s\n", info->scope == DM_SCOPE_ACT ? _(" (of an act)") : "",
                       info->truth == DM_TRUTH_TRUTH ? _(" (not in norms)") : "", _(info->words));
    }
}

static void add_verbs(dm_text *text)
{
    for (int i = 0; i < dm_verb_form_count; i++) {
        const dm_verb_form *form = &dm_verb_forms[i];
        dm_text_format(text, "%s { }%s\n  %s\n", dm_verb_name(form->verb),
                       form->is_proposal ? _(" (advisers too)") : "", _(dm_verb_words(form->verb)));
        add_fields(text, form->fields, form->field_count);
        dm_text_char(text, '\n');
    }
}

void dm_script_manual(dm_text *text)
{
    dm_text_format(text, "%s\n\n", _("# Declarations"));
    add_kinds(text, dm_world_kinds, dm_world_kind_count);
    add_kinds(text, dm_play_kinds, dm_play_kind_count);
    add_kinds(text, dm_rule_kinds, dm_rule_kind_count);
    add_kinds(text, dm_norm_kinds, dm_norm_kind_count);
    dm_text_format(text, "%s\n\n",
                   _("# Tests: rows of a `when` list, with at_least, at_most, is or is_not"));
    add_quantities(text);
    dm_text_format(text, "\n%s\n\n", _("# Verbs: what effects are made of"));
    add_verbs(text);
}
