-- exit 3
while true do
    local thread = coroutine.wrap(function() for i = 1, 900000 do end end)
    thread()
end
