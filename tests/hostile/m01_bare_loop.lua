-- exit 6
while true do end
