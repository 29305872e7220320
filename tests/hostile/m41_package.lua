-- exit 3
package.loadlib("libc.so.6", "system")
