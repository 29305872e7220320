-- exit 3
sector "%s%n%x" { title = "%s%n%n%n" }
error("%s%n%s%n")
