-- exit 3
for key in pairs({ [{}] = 1 }) do end
