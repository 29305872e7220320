-- exit 6
for i = 1, 10000000 do local x = _ENV["name" .. i] end
