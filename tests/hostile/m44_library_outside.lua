-- exit 3
library "../cold-harbour/world"
