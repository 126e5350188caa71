"""Rough positions (degrees) of towns, passes and waters that the illustrative layers are drawn from."""

CENTRE = (116.397, 39.908)

# longitude, latitude, radius of the built-up core in km
TOWNS = {
    "tongzhou": (116.66, 39.90, 5.5), "shunyi": (116.655, 40.13, 4.2), "changping": (116.235, 40.215, 3.4),
    "huangcun": (116.34, 39.73, 4.6), "yizhuang": (116.51, 39.79, 4.0), "liangxiang": (116.14, 39.735, 3.6),
    "fangshan": (115.985, 39.70, 2.6), "yanshan": (115.95, 39.735, 1.8), "mentougou": (116.10, 39.935, 2.8),
    "huairou": (116.635, 40.325, 3.2), "miyun": (116.845, 40.375, 3.2), "pinggu": (117.115, 40.145, 3.0),
    "yanqing": (115.97, 40.455, 2.4), "huilongguan": (116.35, 40.075, 4.2), "shahe": (116.265, 40.145, 2.6),
    "haidian": (116.22, 40.05, 3.0), "airport": (116.595, 40.075, 2.6), "daxing": (116.41, 39.515, 2.8),
    "doudian": (116.04, 39.645, 1.6), "majuqiao": (116.58, 39.75, 2.2), "kangzhuang": (115.89, 40.38, 1.1),
    "nankou": (116.13, 40.235, 1.4), "yangsong": (116.69, 40.29, 1.3), "mafang": (116.98, 40.05, 1.3),
    "yufa": (116.31, 39.51, 1.2), "caiyu": (116.66, 39.65, 1.2), "liulimiao": (116.66, 40.64, 0.5),
    "zhaitang": (115.69, 39.97, 0.6), "gubeikou": (117.15, 40.69, 0.6), "tanghekou": (116.64, 40.73, 0.6),
    "changgou": (115.87, 39.57, 1.3), "shidu": (115.60, 39.64, 0.4), "beixiaoying": (116.73, 40.23, 1.3),
    "yanqi": (116.69, 40.375, 1.2), "xiji": (116.83, 39.80, 1.2), "xinggu": (117.20, 40.17, 0.9),
}

# longitude, latitude, semi-axes in km east-west and north-south, rotation in degrees
PONDS = {
    "reservoir north of Huairou": (116.607, 40.310, 1.9, 1.0, 40),
    "reservoir of the Ming tombs": (116.262, 40.262, 1.2, 0.8, 60),
    "reservoir east of Pinggu": (117.300, 40.190, 1.9, 0.8, 15),
    "lake in the north-west of the city": (116.265, 39.990, 0.9, 0.9, 0),
    "reservoir north-east of Huairou": (116.690, 40.400, 0.6, 0.6, 0),
    "reservoir south-west": (115.985, 39.760, 0.5, 0.5, 0),
    "Yanqing basin west": (115.795, 40.428, 2.2, 1.2, 35),
    "Yanqing town": (115.985, 40.440, 1.2, 0.35, 10),
    "lake east of the city": (116.475, 39.935, 0.4, 0.5, 0),
    "north park lake": (116.385, 40.020, 0.5, 0.5, 0),
    "Shunyi wetland": (116.820, 40.130, 0.9, 0.5, 20),
}
WETLANDS = {
    "Yanqing basin west": (115.830, 40.425, 4.2, 1.6, 30),
    "Shunyi wetland": (116.825, 40.130, 1.7, 1.0, 20),
    "Miyun shore": (117.040, 40.540, 2.4, 1.2, 30),
    "south-west springs": (115.885, 39.595, 1.4, 0.8, 0),
    "east canal": (116.800, 39.780, 1.2, 0.8, 0),
}

# half width east-west and north-south in km, exponent of the rounded square, class
RINGS = [(3.6, 4.1, 4.0, "trunk"), (5.3, 6.3, 4.0, "trunk"), (8.0, 8.4, 4.0, "trunk"),
         (12.3, 12.6, 3.5, "motorway"), (25.5, 22.5, 2.6, "motorway")]

# class, then points (degrees) or names of towns to pass
ROADS = [
    ("motorway", [(116.375, 39.963), "shahe", "nankou", (116.01, 40.36), "kangzhuang", (115.74, 40.40)]),
    ("motorway", [(116.42, 39.965), (116.50, 40.06), (116.62, 40.21),
                  "huairou", "miyun", (117.10, 40.62), "gubeikou", (117.25, 40.74)]),
    ("motorway", [(116.46, 39.905), "tongzhou", (116.80, 39.92), (116.98, 39.88)]),
    ("motorway", [(116.45, 39.86), "yizhuang", (116.62, 39.72), "caiyu", (116.80, 39.56)]),
    ("motorway", [(116.40, 39.85), (116.41, 39.72), "daxing", (116.43, 39.36)]),
    ("motorway", [(116.31, 39.86), "liangxiang", "doudian", (115.98, 39.50), (115.93, 39.42)]),
    ("motorway", [(116.45, 39.95), "airport", "shunyi", (116.90, 40.12), "pinggu", (117.44, 40.22)]),
    ("motorway", [(116.30, 39.98), "haidian", (116.12, 40.12), (116.02, 40.26), (115.94, 40.33),
                  (115.72, 40.34)]),
    ("motorway", [(116.14, 39.735), (115.93, 39.66), (115.75, 39.60), (115.60, 39.53), (115.40, 39.47)]),
    ("motorway", [(116.20, 39.90), (116.05, 39.98), (115.85, 40.02), (115.66, 40.10), (115.48, 40.14)]),
    ("primary", [(116.37, 39.99), "huilongguan", "changping", "nankou", (116.02, 40.34),
                 "yanqing", (115.75, 40.52)]),
    ("primary", [(116.44, 39.97), "shunyi", "yangsong", "huairou", "liulimiao", "tanghekou",
                 (116.62, 40.95), (116.55, 41.06)]),
    ("primary", ["huairou", "miyun", (116.98, 40.42), (117.16, 40.55), "gubeikou", (117.28, 40.76)]),
    ("primary", [(116.20, 39.90), "mentougou", (115.95, 39.99), "zhaitang", (115.50, 39.99),
                 (115.40, 40.00)]),
    ("primary", [(116.28, 39.85), "liangxiang", "fangshan", "changgou", "shidu", (115.45, 39.70)]),
    ("primary", [(116.35, 39.85), "huangcun", "yufa", (116.29, 39.40)]),
    ("primary", ["tongzhou", "xiji", (116.95, 39.78)]),
    ("primary", ["tongzhou", "shunyi", "beixiaoying", "miyun"]),
    ("primary", ["mafang", "pinggu", "xinggu", (117.35, 40.25)]),
    ("primary", ["yanqing", (116.10, 40.55), (116.30, 40.60), "liulimiao", (116.80, 40.68),
                 (116.98, 40.64), (117.10, 40.60)]),
    ("secondary", ["changping", (116.42, 40.30), "huairou", "yanqi", "miyun"]),
    ("secondary", ["miyun", (117.00, 40.28), "pinggu"]),
    ("secondary", ["fangshan", (115.85, 39.80), (115.70, 39.85), "zhaitang", (115.60, 40.12)]),
    ("secondary", ["caiyu", "majuqiao", "tongzhou", (116.80, 40.03), "mafang"]),
    ("secondary", ["yufa", "daxing", "caiyu", "xiji"]),
    ("secondary", ["changgou", "doudian", "huangcun", "yizhuang"]),
    ("secondary", ["tanghekou", (116.80, 40.80), (117.00, 40.72), "gubeikou"]),
    ("secondary", ["yanqing", (116.05, 40.62), (116.20, 40.72), (116.45, 40.75), "tanghekou"]),
    ("secondary", ["shidu", (115.55, 39.78), (115.62, 39.90), "zhaitang"]),
]
RAILWAYS = [
    ("rail", [(116.35, 39.945), "shahe", "nankou", (116.02, 40.35), "kangzhuang", (115.72, 40.38)]),
    ("rail", [(116.43, 39.90), "tongzhou", (116.85, 39.95), (117.00, 39.98)]),
    ("rail", [(116.32, 39.895), "liangxiang", "doudian", (115.96, 39.42)]),
    ("rail", [(116.38, 39.865), "huangcun", (116.52, 39.60), (116.68, 39.50)]),
    ("rail", [(116.30, 39.95), "haidian", "changping", (116.45, 40.26),
              "huairou", "miyun", (117.10, 40.44), (117.40, 40.50)]),
    ("rail", ["shunyi", "beixiaoying", "huairou", (116.62, 40.52), "tanghekou", (116.58, 41.02)]),
    ("rail", [(116.22, 39.88), "mentougou", (115.95, 40.00), (115.75, 40.13), (115.64, 40.22)]),
    ("rail", ["shunyi", (116.90, 40.16), "pinggu"]),
    ("rail", ["liangxiang", "fangshan", (115.75, 39.63), "shidu", (115.42, 39.62)]),
    ("highspeed", [(116.38, 39.865), "yizhuang", (116.75, 39.58)]),
    ("highspeed", [(116.32, 39.895), (116.25, 39.75), (116.18, 39.58), (116.12, 39.42)]),
    ("highspeed", [(116.35, 39.945), (116.31, 40.08), "changping", (116.00, 40.30), (115.80, 40.42),
                   (115.70, 40.45)]),
    ("highspeed", [(116.47, 39.90), "airport", (116.75, 40.22), (116.92, 40.40), (117.30, 40.62)]),
    ("highspeed", [(116.30, 39.85), (116.33, 39.68), "daxing", (116.42, 39.38)]),
]
