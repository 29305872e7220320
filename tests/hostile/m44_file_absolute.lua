-- exit 3
include "/etc/passwd"
