-- Sectors and the class T of what stands in them, and the tags that norms and the ladder ask for.
--
-- T, the target class of the severity model: 0 ordinary, 1 large organisation, 2 government
-- service or what many depend on, 3 lifeline, 4 nuclear or core of the internet. The sixteen are
-- those of the United States' PPD-21; which class each has is this project's default. An asset may
-- say otherwise: `class = 2`.

sector "chemical" { title = "Chemical industry", class = 1 }
sector "commercial" { title = "Commercial facilities", class = 1 }
sector "communications" { title = "Communications", class = 3 }
sector "manufacturing" { title = "Critical manufacturing", class = 1 }
sector "dams" { title = "Dams", class = 3 }
sector "defence_industry" { title = "Defence industry", class = 2 }
sector "emergency" { title = "Emergency services", class = 3 }
sector "energy" { title = "Energy", class = 3 }
sector "finance" { title = "Financial services", class = 3 }
sector "food" { title = "Food and agriculture", class = 2 }
sector "government" { title = "Government services", class = 2 }
sector "health" { title = "Health care", class = 3 }
sector "information" { title = "Information technology", class = 2 }
sector "nuclear" { title = "Nuclear facilities", class = 4 }
sector "transport" { title = "Transport", class = 3 }
sector "water" { title = "Water", class = 3 }

-- Beyond the sixteen.
sector "elections" { title = "Elections", class = 2 }
sector "space" { title = "Space systems", class = 3 }
sector "core_internet" { title = "Core of the internet", class = 4 }
sector "military" { title = "Armed forces", class = 2 }
sector "ordinary" { title = "Ordinary businesses and homes", class = 0 }

-- The four parts of the public core, as the Global Commission on the Stability of Cyberspace
-- divides it. A rung's test may ask for all of them at once: tags = { "core.*" }.
tag "core.routing" { title = "core: routing and forwarding" }
tag "core.naming" { title = "core: names and numbers" }
tag "core.crypto" { title = "core: keys and identity" }
tag "core.transmission" { title = "core: cables and exchanges" }

tag "health.acute" { title = "acute care" }
tag "relief" { title = "relief work" }
tag "cert" { title = "emergency response team" }
tag "elections" { title = "election systems" }
tag "nuclear.c3" { title = "nuclear command" }
tag "supply_chain" { title = "installed by many others" }
tag "military.command" { title = "military command" }
