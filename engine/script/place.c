#include "script/place.h"

#include <locale.h>
#include <stddef.h>

void dm_place_enter(dm_place *place)
{
    *place = (dm_place){0};
    const locale_t before = uselocale((locale_t)0);
    locale_t copy = duplocale(before);
    if (copy == (locale_t)0) return;
    const locale_t ours = newlocale(LC_NUMERIC_MASK | LC_COLLATE_MASK, "C", copy);
    if (ours == (locale_t)0) {
        freelocale(copy);
        return;
    }
    place->ours = ours;
    place->before = before;
    uselocale(ours);
}

void dm_place_leave(dm_place *place)
{
    if (place->ours == NULL) return;
    uselocale((locale_t)place->before);
    freelocale((locale_t)place->ours);
    place->ours = NULL;
}
