-- exit 3
for key in pairs({ [0.5] = 1 }) do end
