-- exit 3
require "os"
