-- Everything the library has, in the order in which its parts build on each other.
-- `library "all"` in a scenario runs this file; a scenario may also take the parts one by one.

library "ladder"
library "sectors"
library "channels"
library "evidence"
library "actions"
library "doctrines"
library "norms"
