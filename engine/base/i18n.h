#pragma once

#include <libintl.h>

/// The translation domain of every text that the program itself says. Scenarios bring their own.
#define DM_TEXT_DOMAIN "demarche"

// gettext's own names: short, and known to every translator and to xgettext.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

/// The text in the reader's language: `_("hint")`. Takes a literal, so that xgettext finds it.
#define _(text) dgettext(DM_TEXT_DOMAIN, (text))

/// Marks a literal that is translated later, where it is shown: for tables.
#define N_(text) (text)

/// The right one of two forms for a number: `_n("%d breach", "%d breaches", count)`.
#define _n(one, many, count) dngettext(DM_TEXT_DOMAIN, (one), (many), (unsigned long)(count))

// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)

/// Takes the reader's language from the environment; call once, in main(). Only messages follow
/// it: numbers and sorting stay as in the C locale, because records must not depend on a locale.
/// @param catalogue_directory where LANGUAGE/LC_MESSAGES/demarche.mo lies; NULL for the system's
void dm_i18n_begin(const char *catalogue_directory);
