#!/usr/bin/lua
-- exit 3
