<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh">
<context>
    <name>@default</name>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，未写出任何结果。</translation>
    </message>
    <message>
        <source>Not enough memory. Use a larger cell size or a smaller area.</source>
        <translation>内存不足，请增大像元大小或缩小范围。</translation>
    </message>
    <message>
        <source>Normalise</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Brings a raster to 0–1 (or to z-scores) so that factors can be compared and added.</source>
        <translation>将栅格归一化到 0—1（或 Z 值），使各因子可比、可加。</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>The raster to normalise.</source>
        <translation>待归一化的栅格。</translation>
    </message>
    <message>
        <source>Min–max</source>
        <translation>极差法（最小—最大）</translation>
    </message>
    <message>
        <source>Percentile stretch</source>
        <translation>百分位拉伸</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation>Z值标准化</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How values are brought to one scale.</source>
        <translation>数值统一量纲的方式。</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>For factors where less is better.</source>
        <translation>用于值越小越好的因子。</translation>
    </message>
    <message>
        <source>Lower percentile (%)</source>
        <translation>下百分位（%）</translation>
    </message>
    <message>
        <source>Upper percentile (%)</source>
        <translation>上百分位（%）</translation>
    </message>
    <message>
        <source>Normalised raster</source>
        <translation>归一化栅格</translation>
    </message>
    <message>
        <source>Values without unit.</source>
        <translation>无量纲数值。</translation>
    </message>
    <message>
        <source>The lower percentile must be below the upper percentile.</source>
        <translation>下百分位须小于上百分位。</translation>
    </message>
    <message>
        <source>“{first}” and “{other}” have different cell sizes ({a} and {b}). Run “Align raster to planning grid” on one of them first.</source>
        <translation>“{first}”与“{other}”的像元大小不同（{a} 与 {b}）。请先用“栅格对齐到规划网格”处理其中之一。</translation>
    </message>
    <message>
        <source>“{first}” and “{other}” have different coordinate systems. Run “Align raster to planning grid” on one of them first.</source>
        <translation>“{first}”与“{other}”的坐标系不同。请先用“栅格对齐到规划网格”处理其中之一。</translation>
    </message>
    <message>
        <source>The cells of “{first}” and “{other}” do not line up. Run “Align raster to planning grid” on one of them first.</source>
        <translation>“{first}”与“{other}”的像元没有对齐。请先用“栅格对齐到规划网格”处理其中之一。</translation>
    </message>
    <message>
        <source>“{first}” and “{other}” cover different extents. Run “Align raster to planning grid” on one of them first.</source>
        <translation>“{first}”与“{other}”的范围不同。请先用“栅格对齐到规划网格”处理其中之一。</translation>
    </message>
    <message>
        <source>“{name}” has no coordinate system. Set the layer's CRS first.</source>
        <translation>“{name}”没有坐标系，请先设置图层坐标系。</translation>
    </message>
    <message>
        <source>“{name}” is not in metres ({crs}). Reproject it to a projected CRS such as EPSG:4527 first; for rasters run “Align raster to planning grid”.</source>
        <translation>“{name}”的坐标单位不是米（{crs}）。请先重投影到 EPSG:4527 等投影坐标系；栅格请运行“栅格对齐到规划网格”。</translation>
    </message>
    <message>
        <source>1 Data preparation</source>
        <translation>1 数据准备</translation>
    </message>
    <message>
        <source>2 Function evaluation</source>
        <translation>2 功能评价</translation>
    </message>
    <message>
        <source>3 Degradation diagnosis</source>
        <translation>3 退损诊断</translation>
    </message>
    <message>
        <source>4 Restoration zoning</source>
        <translation>4 修复分区</translation>
    </message>
    <message>
        <source>5 Restoration types, ways and priority</source>
        <translation>5 修复类型、方式与优先序</translation>
    </message>
    <message>
        <source>6 Ecological network</source>
        <translation>6 生态网络</translation>
    </message>
    <message>
        <source>7 Projects and monitoring</source>
        <translation>7 工程与监测</translation>
    </message>
    <message>
        <source>8 Plan maps</source>
        <translation>8 规划制图</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Number ({key}).</source>
        <translation>数值（{key}）。</translation>
    </message>
    <message>
        <source>Text ({key}).</source>
        <translation>文本（{key}）。</translation>
    </message>
    <message>
        <source>Create planning grid</source>
        <translation>创建规划网格</translation>
    </message>
    <message>
        <source>Makes the one grid (CRS, origin, cell size, extent) that all rasters of the plan share.</source>
        <translation>建立全部规划栅格共用的网格（坐标系、原点、像元大小、范围）。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The grid covers the boundary plus the margin. Its origin is a multiple of the cell size, so that grids made for neighbouring areas line up. A cell is 1 where its centre lies inside the boundary, nodata elsewhere.&lt;/p&gt;</source>
        <translation>&lt;p&gt;网格覆盖规划边界并外扩边距；原点取像元大小的整数倍，使相邻地区的网格彼此对齐。像元中心在边界内的取 1，其余为无数据。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Planning boundary</source>
        <translation>规划边界</translation>
    </message>
    <message>
        <source>Polygons of the planning area, in any CRS.</source>
        <translation>规划范围面，坐标系不限。</translation>
    </message>
    <message>
        <source>Cell size (m)</source>
        <translation>像元大小（米）</translation>
    </message>
    <message>
        <source>Side of a cell in metres.</source>
        <translation>像元边长，单位米。</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>A projected CRS in metres; EPSG:4527 is CGCS2000 / 3-degree Gauss-Kruger zone 39 (Beijing).</source>
        <translation>以米为单位的投影坐标系；EPSG:4527 为 CGCS2000 三度带高斯-克吕格第 39 带（北京）。</translation>
    </message>
    <message>
        <source>Margin (m)</source>
        <translation>边距（米）</translation>
    </message>
    <message>
        <source>How far the grid reaches beyond the boundary, so that distances near it are right.</source>
        <translation>网格超出边界的距离，使边界附近的距离计算正确。</translation>
    </message>
    <message>
        <source>Planning grid</source>
        <translation>规划网格</translation>
    </message>
    <message>
        <source>1 inside the boundary, nodata outside.</source>
        <translation>边界内为 1，边界外为无数据。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Cells inside the boundary</source>
        <translation>边界内像元数</translation>
    </message>
    <message>
        <source>The grid would have {cells} cells. Choose a larger cell size.</source>
        <translation>网格将有 {cells} 个像元，请选择更大的像元大小。</translation>
    </message>
    <message>
        <source>Cannot write “{path}”. Choose a folder where you may write.</source>
        <translation>无法写入“{path}”，请选择有写权限的文件夹。</translation>
    </message>
    <message>
        <source>“{name}” is not a raster file. Save it as GeoTIFF first.</source>
        <translation>“{name}”不是栅格文件，请先另存为 GeoTIFF。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened as a raster ({path}).</source>
        <translation>“{name}”无法作为栅格打开（{path}）。</translation>
    </message>
    <message>
        <source>“{name}” is rotated or not north-up. Run “Align raster to planning grid” first.</source>
        <translation>“{name}”有旋转或不是正北向，请先运行“栅格对齐到规划网格”。</translation>
    </message>
    <message>
        <source>No raster layer was given.</source>
        <translation>没有给出栅格图层。</translation>
    </message>
    <message>
        <source>{count} invalid geometries of “{layer}” were repaired.</source>
        <translation>“{layer}”中有 {count} 个无效几何已修复。</translation>
    </message>
    <message>
        <source>“{name}” does not overlap the planning grid. Check its coordinate system.</source>
        <translation>“{name}”与规划网格没有重叠，请检查其坐标系。</translation>
    </message>
    <message>
        <source>The output “{path}” holds no data at all.</source>
        <translation>输出“{path}”没有任何有效数据。</translation>
    </message>
    <message>
        <source>“{layer}” has no column “{column}”. Export the built-in table to see the layout.</source>
        <translation>“{layer}”没有列“{column}”。请导出内置规则表查看格式。</translation>
    </message>
    <message>
        <source>“{layer}” has no rows.</source>
        <translation>“{layer}”没有任何行。</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”.</source>
        <translation>“{layer}”没有字段“{field}”。</translation>
    </message>
    <message>
        <source>“{layer}” has no features with a geometry.</source>
        <translation>“{layer}”没有带几何的要素。</translation>
    </message>
    <message>
        <source>The rules table has no column “{column}”. Export the built-in table to see the layout.</source>
        <translation>规则表没有“{column}”列。可导出内置规则表查看格式。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table uses the operator “{operator}”. Use one of &gt; &gt;= &lt; &lt;= = != in.</source>
        <translation>规则表第{row}行使用了运算符“{operator}”。请使用&gt; &gt;= &lt; &lt;= = != in 之一。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table holds “{value}” where a number is needed.</source>
        <translation>规则表第{row}行的“{value}”应为数字。</translation>
    </message>
    <message>
        <source>No cell of the grid lies in a planning unit. Check that units and rasters cover the same area.</source>
        <translation>网格中没有落入规划单元的像元。请检查规划单元与栅格的范围是否一致。</translation>
    </message>
    <message>
        <source>Some planning units share the same number. Give each unit its own number.</source>
        <translation>部分规划单元编号重复。请为每个规划单元赋予唯一编号。</translation>
    </message>
    <message>
        <source>{count} planning units have no function value and no neighbour with one. Check that the function raster covers the units.</source>
        <translation>{count} 个规划单元没有主导功能值，相邻单元也没有。请检查主导功能栅格是否覆盖规划单元。</translation>
    </message>
    <message>
        <source>{made} of {wanted} level-2 zones were made: every further cut would leave a zone below the minimum area. Reduce the minimum area to get more.</source>
        <translation>计划划分 {wanted} 个二级生态修复分区，实际划分 {made} 个：继续划分会出现小于最小面积的分区。如需更多分区，请减小最小面积。</translation>
    </message>
    <message>
        <source>{made} of {wanted} level-2 zones were made: the units of each zone no longer differ in the features. Add features to get more.</source>
        <translation>计划划分 {wanted} 个二级生态修复分区，实际划分 {made} 个：各分区内规划单元的指标已无差异。如需更多分区，请增加指标。</translation>
    </message>
    <message>
        <source>A feature has no value in any planning unit. Check that the feature rasters cover the units.</source>
        <translation>某项指标在所有规划单元中均无数值。请检查指标栅格是否覆盖规划单元。</translation>
    </message>
    <message>
        <source>There are already {parts} separate blocks, more than the {count} zones asked for. Increase the number of zones, or the minimum area of the level-1 zones.</source>
        <translation>现有独立区块 {parts} 个，多于要求的 {count} 个分区。请增加分区数量，或增大一级生态修复分区的最小面积。</translation>
    </message>
    <message>
        <source>The land use raster holds the value {value}; only 1 (ecological), 2 (agricultural) and 3 (urban) are spaces. Classify the land use into spaces first.</source>
        <translation>用地栅格中含有值 {value}；三大空间只有 1（生态空间）、2（农业空间）、3（城镇空间）。请先将用地分类转换为三大空间。</translation>
    </message>
    <message>
        <source>EcoRestore: restoration planning</source>
        <translation>EcoRestore 国土空间生态修复规划</translation>
    </message>
    <message>
        <source>EcoRestore</source>
        <translation>EcoRestore 生态修复</translation>
    </message>
    <message>
        <source>Open model in designer</source>
        <translation>在模型设计器中打开</translation>
    </message>
    <message>
        <source>Ground outside the boundary</source>
        <translation>界外底色</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>相邻行政区</translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation>山体阴影</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Natural resource elements (map 1)</source>
        <translation>山水林田湖草要素图层（附图1）</translation>
    </message>
    <message>
        <source>Makes the layer of mountains, rivers, forest, farmland, lakes and grassland for map 1.</source>
        <translation>生成附图 1 所用的山、水、林、田、湖、草要素图层。</translation>
    </message>
    <message>
        <source>Land use (common classes)</source>
        <translation>用地（通用分类）</translation>
    </message>
    <message>
        <source>Classes 1–15 as written by “Classify land-use raster”. May be left out where parcels cover all.</source>
        <translation>由“用地栅格分类转换”生成的 1—15 类；图斑覆盖全域时可不填。</translation>
    </message>
    <message>
        <source>Classified parcels</source>
        <translation>已分类图斑</translation>
    </message>
    <message>
        <source>Parcels with the field “element_code” as written by “Classify land-use parcels”.</source>
        <translation>由“用地图斑分类转换”生成、带字段“element_code”的图斑。</translation>
    </message>
    <message>
        <source>Elevation (m)</source>
        <translation>高程（米）</translation>
    </message>
    <message>
        <source>Elevation in metres, on the same planning grid.</source>
        <translation>高程，单位米，与用地在同一规划网格上。</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Lines or polygons of running water; every cell they touch becomes river unless it is a lake.</source>
        <translation>河流线或面；所经过的像元记为水（河流），湖面除外。</translation>
    </message>
    <message>
        <source>Natural elements</source>
        <translation>山水林田湖草要素</translation>
    </message>
    <message>
        <source>Classes 1–9, nodata 0.</source>
        <translation>1—9 类，0 为无数据。</translation>
    </message>
    <message>
        <source>Mountain from elevation (m)</source>
        <translation>山的高程下限（米）</translation>
    </message>
    <message>
        <source>Bare land from this elevation is mountain; proposed default.</source>
        <translation>高程不低于此值的未利用地为山；默认值为建议值。</translation>
    </message>
    <message>
        <source>Mountain from slope (°)</source>
        <translation>山的坡度下限（°）</translation>
    </message>
    <message>
        <source>Bare land from this slope is mountain; proposed default (25° is the limit of tillage in the Water and Soil Conservation Law).</source>
        <translation>坡度不小于此值的未利用地为山；默认值为建议值（25°为《水土保持法》规定的禁垦坡度）。</translation>
    </message>
    <message>
        <source>Lake from compactness</source>
        <translation>湖的紧凑度下限</translation>
    </message>
    <message>
        <source>Area over the squared diagonal of the bounding box, without unit: square 0.5, river near 0; proposed default.</source>
        <translation>面积与外接矩形对角线平方之比，无量纲：正方形为 0.5，河流接近 0；默认值为建议值。</translation>
    </message>
    <message>
        <source>Neither land use nor parcels were given. Choose one of them.</source>
        <translation>未给出用地栅格或图斑，请至少选择一项。</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”. Run “Classify land-use parcels” on it first.</source>
        <translation>“{layer}”没有字段“{field}”，请先运行“用地图斑分类转换”。</translation>
    </message>
    <message>
        <source>{count} cells of “{name}” hold no common land-use class and were left out.</source>
        <translation>“{name}”中有{count}个像元不属于通用用地分类，已略去。</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3横向</translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation>A3纵向</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4横向</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4纵向</translation>
    </message>
    <message>
        <source>A1 landscape</source>
        <translation>A1横向</translation>
    </message>
    <message>
        <source>A0 landscape</source>
        <translation>A0横向</translation>
    </message>
    <message>
        <source>Degradation degree</source>
        <translation>退损程度</translation>
    </message>
    <message>
        <source>Combines signs of degradation into five degrees, from not degraded to extreme.</source>
        <translation>将多项退损表征综合为五级退损程度（未退损至极重度）。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every layer is brought to 0 (not degraded) … 1: values as they are, or grades as (g − 1) / (n − 1); layers where less is worse, such as quality, as 1 − x. Score = maximum, mean or Σ w·x / Σ w of the layers. Degree = how many thresholds the score reaches: 0 not degraded, 1 slight, 2 moderate, 3 severe, 4 extreme.&lt;/p&gt;&lt;p&gt;The plan asks for the degree of degradation without naming a formula: maximum and thresholds are a proposed method. The maximum lets one severe problem decide.&lt;/p&gt;</source>
        <translation>&lt;p&gt;各图层先统一为 0（未退损）至 1：数值原样使用，等级按 (g − 1) / (n − 1) 换算；值越低越差的图层（如质量）取 1 − x。得分 = 各图层的最大值、平均值或 Σ w·x / Σ w。退损程度 = 得分达到的阈值个数：0 未退损、1 轻度、2 中度、3 重度、4 极重度。&lt;/p&gt;&lt;p&gt;规划要求评定退损程度，但未给出公式：取最大值及各阈值为建议方法。取最大值意味着一项严重问题即可决定结果。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Signs of degradation on one planning grid, such as soil loss grade or 1 − quality.</source>
        <translation>同一规划网格上的退损表征栅格，如土壤侵蚀等级、1 − 质量。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Weighted mean</source>
        <translation>加权平均</translation>
    </message>
    <message>
        <source>How the layers are combined; maximum is a proposed default.</source>
        <translation>各图层的综合方式；取最大值为建议默认。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Values from 0 to 1</source>
        <translation>0—1的数值</translation>
    </message>
    <message>
        <source>Grades from 1 to n</source>
        <translation>1—n的等级</translation>
    </message>
    <message>
        <source>The scale of all layers. Bring others to it with “Normalise” or “Grade”.</source>
        <translation>全部图层的量纲；其他量纲请先用“归一化”或“分级”转换。</translation>
    </message>
    <message>
        <source>Scale of the layers</source>
        <translation>图层量纲</translation>
    </message>
    <message>
        <source>For grades: one number for all layers or one per layer. Proposed default.</source>
        <translation>用于等级：各图层共用一个数，或每层一个数。建议默认值。</translation>
    </message>
    <message>
        <source>Number of grades</source>
        <translation>分级数</translation>
    </message>
    <message>
        <source>Layers where less is worse</source>
        <translation>值越低越差的图层</translation>
    </message>
    <message>
        <source>Four rising scores at which degrees 1, 2, 3 and 4 begin. Proposed default.</source>
        <translation>四个递增的得分，依次为 1、2、3、4 级的起点。建议默认值。</translation>
    </message>
    <message>
        <source>Thresholds (0–1)</source>
        <translation>阈值（0—1）</translation>
    </message>
    <message>
        <source>A cell without data in some layers is judged by the others; otherwise it is nodata.</source>
        <translation>部分图层无数据的像元按其余图层判定；不勾选则为无数据。</translation>
    </message>
    <message>
        <source>Leave out layers without data</source>
        <translation>忽略无数据的图层</translation>
    </message>
    <message>
        <source>0 not degraded, 1 slight, 2 moderate, 3 severe, 4 extreme; 255 nodata.</source>
        <translation>0 未退损、1 轻度、2 中度、3 重度、4 极重度；255 为无数据。</translation>
    </message>
    <message>
        <source>The combined score before it is cut into degrees, 0 to 1.</source>
        <translation>分级前的综合得分，0—1。</translation>
    </message>
    <message>
        <source>Degradation score</source>
        <translation>退损得分</translation>
    </message>
    <message>
        <source>Weights were entered. Choose the weighted mean or clear them.</source>
        <translation>已填写权重。请选择“加权平均”，或清空权重。</translation>
    </message>
    <message>
        <source>Dominant function</source>
        <translation>主导功能</translation>
    </message>
    <message>
        <source>Gives every cell the one of the five functions that is strongest there.</source>
        <translation>判定每个像元在五类功能中最强的一类。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each score is turned into its rank within the area: the share of cells with a smaller score, scaled so that the largest gets 1 (the scores of different functions have no common unit). The ranks are multiplied by the weights, the highest wins; of equal ones the first in the order water, soil, biodiversity, agriculture, settlement. Margin = best − second. A cell without data in any of the five is nodata.&lt;/p&gt;&lt;p&gt;The five functions are those of the plan; comparing them by rank is a proposed method.&lt;/p&gt;</source>
        <translation>&lt;p&gt;各项得分先换算为区内位次：得分更低的像元所占比例，并按最大值为 1 缩放（不同功能的得分没有共同单位）。位次乘以权重，取最高者；相等时按水源涵养、水土保持、生物多样性维护、农业生产、人居环境建设的先后取前者。差值 = 最高 − 次高。五项中任一项无数据的像元为无数据。&lt;/p&gt;&lt;p&gt;五类功能取自规划；按位次比较为建议方法。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Score of this function; higher is better. Any unit when compared by rank.</source>
        <translation>该功能的得分，越高越好；按位次比较时单位不限。</translation>
    </message>
    <message>
        <source>Water conservation</source>
        <translation>水源涵养</translation>
    </message>
    <message>
        <source>Soil conservation</source>
        <translation>水土保持</translation>
    </message>
    <message>
        <source>Biodiversity maintenance</source>
        <translation>生物多样性维护</translation>
    </message>
    <message>
        <source>Agricultural production</source>
        <translation>农业生产</translation>
    </message>
    <message>
        <source>Human settlement</source>
        <translation>人居环境建设</translation>
    </message>
    <message>
        <source>Five numbers in the order of the layers, for example 1 1 1 1 1.2; they are divided by their mean. Empty: all 1 (proposed default).</source>
        <translation>按图层顺序的五个数，如 1 1 1 1 1.2；将除以其平均值。留空则均为 1（建议默认值）。</translation>
    </message>
    <message>
        <source>Cells of 1 to 5 get that function whatever the scores say (policy: urban growth boundary 5, permanent basic farmland 4, reserves 3); 0 or nodata: the scores decide.</source>
        <translation>值为 1—5 的像元不论得分如何均取该功能（政策性指定：城镇开发边界 5、永久基本农田 4、自然保护地 3）；0 或无数据处由得分决定。</translation>
    </message>
    <message>
        <source>Fixed functions</source>
        <translation>指定功能</translation>
    </message>
    <message>
        <source>Ranks within the area</source>
        <translation>区内位次</translation>
    </message>
    <message>
        <source>Scores as they are</source>
        <translation>原始得分</translation>
    </message>
    <message>
        <source>Ranks make the five comparable; use the scores only where they share one scale.</source>
        <translation>位次使五类功能可比；仅当各得分量纲一致时才直接用得分。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>1 water, 2 soil, 3 biodiversity, 4 agriculture, 5 settlement; 0 nodata.</source>
        <translation>1 水源涵养、2 水土保持、3 生物多样性维护、4 农业生产、5 人居环境建设；0 为无数据。</translation>
    </message>
    <message>
        <source>Best minus second; small where two functions are nearly equal. Fixed cells keep it too.</source>
        <translation>最高分减次高分；两类功能接近处差值小。指定功能的像元同样保留该值。</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>“{landuse}” and “{dem}” have no cell in common.</source>
        <translation>“{landuse}”与“{dem}”没有共同的有效像元。</translation>
    </message>
    <message>
        <source>The field “{field}” holds “{value}”. Every area needs a number of people of 0 or more.</source>
        <translation>字段“{field}”含有“{value}”。每个区域都需要不小于 0 的人口数。</translation>
    </message>
    <message>
        <source>Quick function scores (draft)</source>
        <translation>主导功能快速评分（草案）</translation>
    </message>
    <message>
        <source>Draft scores of the five functions from land use and elevation, for a first look.</source>
        <translation>仅用土地利用和高程对五类功能快速打分（草案），供初步判断。</translation>
    </message>
    <message>
        <source>Digital elevation model; slope is derived from it.</source>
        <translation>数字高程模型，用于计算坡度。</translation>
    </message>
    <message>
        <source>NDVI or vegetation cover, at most 1; below 0 counts as 0. Left out where it has no data.</source>
        <translation>NDVI 或植被覆盖度，不大于 1；小于 0 按 0 计。无数据处不参与评分。</translation>
    </message>
    <message>
        <source>Greenness (0–1)</source>
        <translation>植被绿度（0—1）</translation>
    </message>
    <message>
        <source>Reserves and other protected areas; they raise biodiversity.</source>
        <translation>自然保护地等；提高生物多样性得分。</translation>
    </message>
    <message>
        <source>Protected areas</source>
        <translation>自然保护地</translation>
    </message>
    <message>
        <source>Townships, communities or other areas with their number of people; it raises settlement.</source>
        <translation>带人口数的乡镇、社区等面图层；提高人居环境建设得分。</translation>
    </message>
    <message>
        <source>Population areas</source>
        <translation>人口分区</translation>
    </message>
    <message>
        <source>Field with the number of people</source>
        <translation>人口数字段</translation>
    </message>
    <message>
        <source>Needed with population areas.</source>
        <translation>给出人口分区时必填。</translation>
    </message>
    <message>
        <source>Scores per class and weights per factor; empty: the built-in draft (proposed default).</source>
        <translation>各地类得分与各因子权重；留空使用内置草案（建议默认值）。</translation>
    </message>
    <message>
        <source>Function scores</source>
        <translation>功能评分表</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian around a cell. Proposed default.</source>
        <translation>像元周边高斯加权的标准差。建议默认值。</translation>
    </message>
    <message>
        <source>Near radius (m)</source>
        <translation>邻近半径（米）</translation>
    </message>
    <message>
        <source>Far radius (m)</source>
        <translation>远距半径（米）</translation>
    </message>
    <message>
        <source>Steep limit (°)</source>
        <translation>陡坡阈值（°）</translation>
    </message>
    <message>
        <source>From here on a slope is not gentle at all. Proposed default.</source>
        <translation>坡度达到该值即完全不平缓。建议默认值。</translation>
    </message>
    <message>
        <source>Gentle limit (°)</source>
        <translation>缓坡阈值（°）</translation>
    </message>
    <message>
        <source>Dense limit (people/km²)</source>
        <translation>人口密集阈值（人/平方千米）</translation>
    </message>
    <message>
        <source>Choose the field that holds the number of people.</source>
        <translation>请选择人口数字段。</translation>
    </message>
    <message>
        <source>These scores are a draft from little data. State it wherever you show them.</source>
        <translation>本评分数据有限，仅为草案，展示时请注明。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Cuts a raster into 2 to 10 grades by one of six methods.</source>
        <translation>用六种方法之一将栅格分为 2—10 级。</translation>
    </message>
    <message>
        <source>The raster to grade.</source>
        <translation>待分级的栅格。</translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation>自然断点</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Fixed breaks</source>
        <translation>固定断点</translation>
    </message>
    <message>
        <source>Cumulative share of the total</source>
        <translation>累积占比</translation>
    </message>
    <message>
        <source>Mean and standard deviation</source>
        <translation>均值与标准差</translation>
    </message>
    <message>
        <source>How the breaks are found.</source>
        <translation>断点的确定方式。</translation>
    </message>
    <message>
        <source>2 to 10; fixed breaks and cumulative shares make one more than there are breaks. Proposed default.</source>
        <translation>2—10 级；固定断点和累积占比的级数为断点数加一。建议默认值。</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>断点</translation>
    </message>
    <message>
        <source>High values are grade 1</source>
        <translation>高值为1级</translation>
    </message>
    <message>
        <source>Otherwise low values are grade 1.</source>
        <translation>不勾选则低值为 1 级。</translation>
    </message>
    <message>
        <source>A value equal to a fixed break is in the higher class</source>
        <translation>等于固定断点的值归入较高一级</translation>
    </message>
    <message>
        <source>For fixed breaks.</source>
        <translation>用于固定断点。</translation>
    </message>
    <message>
        <source>Class width (standard deviations)</source>
        <translation>级宽（标准差倍数）</translation>
    </message>
    <message>
        <source>For mean and standard deviation.</source>
        <translation>用于均值与标准差。</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>分级结果</translation>
    </message>
    <message>
        <source>1 to the number of grades, 0 nodata.</source>
        <translation>1 至分级数，0 为无数据。</translation>
    </message>
    <message>
        <source>Breaks used</source>
        <translation>采用的断点</translation>
    </message>
    <message>
        <source>Breaks must rise from one to the next; at most 9 are possible.</source>
        <translation>断点须逐个递增，最多 9 个。</translation>
    </message>
    <message>
        <source>Enter the breaks, for example 0.2 0.4 0.6 0.8, or choose another method.</source>
        <translation>请填写断点，如 0.2 0.4 0.6 0.8，或选择其他方法。</translation>
    </message>
    <message>
        <source>Cumulative shares lie between 0 and 100 %, for example 50 80.</source>
        <translation>累积占比应在 0 与 100%之间，如 50 80。</translation>
    </message>
    <message>
        <source>No cell has the grade {grades}.</source>
        <translation>没有像元属于等级 {grades}。</translation>
    </message>
    <message>
        <source>Breaks: {breaks}</source>
        <translation>断点：{breaks}</translation>
    </message>
    <message>
        <source>“{name}” has only {count} different values, so there are {count} grades.</source>
        <translation>“{name}”只有{count}个不同的值，因此分为{count}级。</translation>
    </message>
    <message>
        <source>For the percentile stretch. Proposed default.</source>
        <translation>用于百分位拉伸。建议默认值。</translation>
    </message>
    <message>
        <source>Weighted overlay</source>
        <translation>加权叠加</translation>
    </message>
    <message>
        <source>Adds rasters up with given, equal or entropy weights.</source>
        <translation>按给定权重、等权或熵权叠加多个栅格。</translation>
    </message>
    <message>
        <source>Two or more rasters on one planning grid.</source>
        <translation>同一规划网格上的两个或多个栅格。</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>给定权重</translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Entropy weights</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>赋权方式</translation>
    </message>
    <message>
        <source>Where the weights come from.</source>
        <translation>权重的来源。</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加结果</translation>
    </message>
    <message>
        <source>Weighted sum in the scale of the layers.</source>
        <translation>加权和，量纲同输入图层。</translation>
    </message>
    <message>
        <source>Weights used</source>
        <translation>采用的权重</translation>
    </message>
    <message>
        <source>Choose at least two layers; {count} was chosen.</source>
        <translation>请至少选择两个图层，当前为{count}个。</translation>
    </message>
    <message>
        <source>Weights were entered. Choose the weighting “As given” or clear them.</source>
        <translation>已填写权重。请选择“给定权重”，或清空权重。</translation>
    </message>
    <message>
        <source>Weight of “{name}”: {weight:.4f}</source>
        <translation>“{name}”的权重：{weight:.4f}</translation>
    </message>
    <message>
        <source>The weights sum to {total:g} and were divided by it.</source>
        <translation>权重之和为{total:g}，已按此归一。</translation>
    </message>
    <message>
        <source>Restoration zoning flow</source>
        <translation>生态修复分区流程</translation>
    </message>
    <message>
        <source>From land use and terrain to level-1 and level-2 restoration zones: classify land use, score the five functions, find the dominant one, draw three spaces, cut planning units, draw the zones. All rasters must lie on one planning grid; run “Create planning grid” and “Align raster to planning grid” first.</source>
        <translation>由用地和地形得到一级、二级生态修复分区：用地分类转换，五类主导功能评分，主导功能判定，三大空间划定，规划单元切分，分区划定。各栅格须在同一规划网格上，请先运行“创建规划网格”和“栅格对齐到规划网格”。</translation>
    </message>
    <message>
        <source>Restoration types, ways and priority flow</source>
        <translation>修复类型、方式与优先序流程</translation>
    </message>
    <message>
        <source>From land use, degradation and what is known of problems to restoration types, ways, priority and restoration units with their areas. All rasters must lie on one planning grid.</source>
        <translation>由用地、退损程度和已掌握的生态问题图层，判定修复类型、修复方式与优先序，生成带面积的修复图斑。各栅格须在同一规划网格上。</translation>
    </message>
    <message>
        <source>Ecological network and break points flow</source>
        <translation>生态网络与断裂点流程</translation>
    </message>
    <message>
        <source>Words of “{field}” that are not known count as “{name}”: {words}.</source>
        <translation>“{field}”中未识别的用词按“{name}”处理：{words}。</translation>
    </message>
    <message>
        <source>Ecological break points</source>
        <translation>生态断裂点</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>生态廊道</translation>
    </message>
    <message>
        <source>Lines in a CRS in metres, for example from “Ecological corridors”. A whole-number field “id” numbers them; without one they are counted in order.</source>
        <translation>以米为单位坐标系的线，例如“生态廊道”的结果。以整数字段“id”为编号，没有则按顺序编号。</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Road class field</source>
        <translation>道路等级字段</translation>
    </message>
    <message>
        <source>Road lines.</source>
        <translation>道路线。</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Railway class field</source>
        <translation>铁路类别字段</translation>
    </message>
    <message>
        <source>Railway lines; leave out tunnels.</source>
        <translation>铁路线；隧道段请事先去除。</translation>
    </message>
    <message>
        <source>Polygons of built-up land.</source>
        <translation>建设用地面。</translation>
    </message>
    <message>
        <source>Built-up land</source>
        <translation>建设用地</translation>
    </message>
    <message>
        <source>Polygons or lines of water that land animals do not cross.</source>
        <translation>陆生动物难以通过的水域面或水系线。</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>Merging distance (m)</source>
        <translation>聚合距离（米）</translation>
    </message>
    <message>
        <source>Shorter gaps in built-up land and water are left out. Proposed default 0 m (none).</source>
        <translation>短于此值的建设用地、水域断裂段略去。建议默认值 0 米（不略去）。</translation>
    </message>
    <message>
        <source>Shortest gap (m)</source>
        <translation>最短断裂段（米）</translation>
    </message>
    <message>
        <source>Severity and measures</source>
        <translation>严重程度与措施表</translation>
    </message>
    <message>
        <source>Break points</source>
        <translation>生态断裂点</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>断裂段</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>断裂位置数</translation>
    </message>
    <message>
        <source>Break points of high severity</source>
        <translation>严重程度高的断裂点数</translation>
    </message>
    <message>
        <source>Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. Words of things that are no barrier are left out.</source>
        <translation>填有 OpenStreetMap 用词、中文道路等级或编码的字段，见 barrier_classes 表；不构成阻隔的类别略去。</translation>
    </message>
    <message>
        <source>“{name}” has no line of any length.</source>
        <translation>“{name}”中没有长度大于 0 的线。</translation>
    </message>
    <message>
        <source>“{name}” has nothing within the extent of the corridors. Check its coordinate system.</source>
        <translation>“{name}”在廊道范围内没有要素，请检查其坐标系。</translation>
    </message>
    <message>
        <source>{count} break points at {places} places.</source>
        <translation>断裂点 {count} 个，位于 {places} 处。</translation>
    </message>
    <message>
        <source>Resistance surface</source>
        <translation>阻力面</translation>
    </message>
    <message>
        <source>Scores land use, terrain, distances and greenness and adds them up to the resistance to movement.</source>
        <translation>对用地、地形、距离和植被绿度赋值并叠加，得到物种迁移的阻力面。</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>用地</translation>
    </message>
    <message>
        <source>Elevation in metres; gives the factors slope and elevation.</source>
        <translation>高程，单位米；用于坡度和高程两个因子。</translation>
    </message>
    <message>
        <source>Lines; distance to major ones is a factor, and touched cells are barriers.</source>
        <translation>线要素；到主要线路的距离为因子之一，经过的像元为阻隔。</translation>
    </message>
    <message>
        <source>Vegetation cover or NDVI, 0 to 1.</source>
        <translation>植被覆盖度或 NDVI，0—1。</translation>
    </message>
    <message>
        <source>Beijing 2017 (land use, roads, settlements; added)</source>
        <translation>北京 2017（用地、道路、居民点，相加）</translation>
    </message>
    <message>
        <source>Western Jilin (land use, slope, elevation)</source>
        <translation>吉林西部（用地、坡度、高程）</translation>
    </message>
    <message>
        <source>Nanjing (land use, roads)</source>
        <translation>南京（用地、道路）</translation>
    </message>
    <message>
        <source>Haikou (land use, roads)</source>
        <translation>海口（用地、道路）</translation>
    </message>
    <message>
        <source>Columns factor, class, lower, upper, resistance, weight, combine (mean or sum), as in the built-in table resistance. With a column preset, the rows of the chosen values apply.</source>
        <translation>列为 factor、class、lower、upper、resistance、weight、combine（mean 加权平均或 sum 相加），同内置表 resistance。有 preset 列时取所选方案的行。</translation>
    </message>
    <message>
        <source>Resistance table</source>
        <translation>阻力表</translation>
    </message>
    <message>
        <source>Cells that a line touches get at least the barrier value of its class.</source>
        <translation>线经过的像元至少取其类别的阻隔值。</translation>
    </message>
    <message>
        <source>Roads and railways are barriers</source>
        <translation>道路铁路作为阻隔</translation>
    </message>
    <message>
        <source>Highest resistance</source>
        <translation>最高阻力值</translation>
    </message>
    <message>
        <source>1 or more, without unit.</source>
        <translation>不小于 1，无量纲。</translation>
    </message>
    <message>
        <source>Factors and weights: {weights}.</source>
        <translation>因子与权重：{weights}。</translation>
    </message>
    <message>
        <source>Land-use values without a row in the resistance table became nodata: {codes}.</source>
        <translation>下列用地值在阻力表中没有对应的行，已成为无数据：{codes}。</translation>
    </message>
    <message>
        <source>The resistance table has no rows of the values “{preset}”.</source>
        <translation>阻力表中没有方案“{preset}”的行。</translation>
    </message>
    <message>
        <source>Ecological sources</source>
        <translation>生态源地</translation>
    </message>
    <message>
        <source>Finds the habitat patches between which the ecological network is built.</source>
        <translation>提取构建生态网络所连接的生境斑块。</translation>
    </message>
    <message>
        <source>Habitat or ecosystem quality, importance, or any other index where more is better.</source>
        <translation>生境质量、生态系统质量、重要性等越大越好的指标。</translation>
    </message>
    <message>
        <source>Lowest quality of habitat, in the unit of the quality raster. Proposed default 0.6.</source>
        <translation>生境的最低质量，单位同质量栅格。建议默认值 0.6。</translation>
    </message>
    <message>
        <source>Codes of the land-use classes that are habitat, separated by spaces. Proposed default 3 4 5 7: forest, shrubland, open and other forest, wetland.</source>
        <translation>属于生境的用地类别编码，以空格分隔。建议默认值 3 4 5 7：林地、灌木林地、疏林地及其他林地、湿地。</translation>
    </message>
    <message>
        <source>Habitat classes</source>
        <translation>生境用地类别</translation>
    </message>
    <message>
        <source>Nature reserves, red line or other polygons that are sources whatever their quality. Names come from a field name or 名称.</source>
        <translation>自然保护地、生态保护红线等无论质量如何都作为源地的面。名称取自 name 或“名称”字段。</translation>
    </message>
    <message>
        <source>Smallest area (km²)</source>
        <translation>最小面积（平方千米）</translation>
    </message>
    <message>
        <source>Area of the sources (km²)</source>
        <translation>源地面积（平方千米）</translation>
    </message>
    <message>
        <source>“{name}” covers no cell of the planning grid.</source>
        <translation>“{name}”没有覆盖规划网格的任何像元。</translation>
    </message>
    <message>
        <source>No habitat patch reaches {area} km². Lower the smallest area or the lowest quality.</source>
        <translation>没有生境斑块达到 {area} 平方千米，请降低最小面积或最低质量。</translation>
    </message>
    <message>
        <source>Align raster to planning grid</source>
        <translation>栅格对齐到规划网格</translation>
    </message>
    <message>
        <source>Reprojects, cuts and resamples a raster so that its cells are those of the planning grid.</source>
        <translation>将栅格投影、裁剪并重采样，使其像元与规划网格完全一致。</translation>
    </message>
    <message>
        <source>Any raster with a CRS, also in degrees.</source>
        <translation>任何带坐标系的栅格，经纬度坐标也可以。</translation>
    </message>
    <message>
        <source>Any raster on the planning grid.</source>
        <translation>规划网格上的任意栅格。</translation>
    </message>
    <message>
        <source>Resampling</source>
        <translation>重采样方法</translation>
    </message>
    <message>
        <source>How values of the new cells arise.</source>
        <translation>新像元取值的方法。</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Which band of the raster.</source>
        <translation>使用栅格的第几波段。</translation>
    </message>
    <message>
        <source>Aligned raster</source>
        <translation>对齐后的栅格</translation>
    </message>
    <message>
        <source>The raster on the planning grid, unit as before.</source>
        <translation>规划网格上的栅格，单位不变。</translation>
    </message>
    <message>
        <source>“{name}” was taken as measured values; resampling: {method}.</source>
        <translation>“{name}”按连续数值处理，重采样方法：{method}。</translation>
    </message>
    <message>
        <source>“{name}” was taken as class codes; resampling: {method}.</source>
        <translation>“{name}”按分类编码处理，重采样方法：{method}。</translation>
    </message>
    <message>
        <source>“{name}” holds class codes; “{method}” mixes them into values that mean nothing.</source>
        <translation>“{name}”是分类编码；“{method}”会把编码混合成没有意义的数值。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>最邻近</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>三次卷积</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Most frequent (mode)</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>Classify land-use raster</source>
        <translation>用地栅格分类转换</translation>
    </message>
    <message>
        <source>Turns the codes of a land-use product into common classes, natural elements or the three spaces.</source>
        <translation>将土地利用（覆盖）产品的编码转换为通用用地分类、山水林田湖草要素或三大空间。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every cell is looked up in a table: code of the product → class. The built-in table (landuse_systems) can be exported with “Export rules table”, edited and given back as the class table. Products that cannot tell rivers from lakes give the element water; CNLUCC level 2 tells them apart. Clouds, sea and code 0 become nodata (0 is water in Dynamic World). Codes that are not in the table become nodata and are listed. For the ESRI product use the raw codes 1, 2, 4, 5, 7–11, not copies renumbered from 1 to 9. Which element and which space a class belongs to is a proposed default; the source of every row stands in the table.&lt;/p&gt;</source>
        <translation>&lt;p&gt;逐像元查表：产品编码 → 类别。内置表（landuse_systems）可用“导出规则表”导出，修改后作为分类表使用。不能区分河流与湖泊的产品，水体归入要素“水”；CNLUCC 二级类可以区分。云、海域和编码 0 转为无数据（Dynamic World 中 0 为水体）。表中没有的编码转为无数据并列出。ESRI 产品请使用原始编码 1、2、4、5、7–11，不要用重编为 1–9 的副本。各类别所属的要素和空间为建议默认值；每一行的来源见表中。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Land-use raster</source>
        <translation>用地栅格</translation>
    </message>
    <message>
        <source>Class codes as whole numbers in the first band.</source>
        <translation>第一波段为整数分类编码。</translation>
    </message>
    <message>
        <source>Common classes of this plugin</source>
        <translation>本插件的通用用地分类</translation>
    </message>
    <message>
        <source>Own class table</source>
        <translation>自定义分类表</translation>
    </message>
    <message>
        <source>Common land-use classes</source>
        <translation>通用用地分类</translation>
    </message>
    <message>
        <source>Three spaces</source>
        <translation>三大空间</translation>
    </message>
    <message>
        <source>Classification of the input</source>
        <translation>输入的分类体系</translation>
    </message>
    <message>
        <source>The product.</source>
        <translation>数据产品。</translation>
    </message>
    <message>
        <source>Classes of the result</source>
        <translation>结果的分类体系</translation>
    </message>
    <message>
        <source>What to translate to.</source>
        <translation>转换成哪种分类。</translation>
    </message>
    <message>
        <source>Class table</source>
        <translation>分类表</translation>
    </message>
    <message>
        <source>Columns: code, and one named like the target (common, element or space) or class, with the key, code or name of the target class; empty means nodata. Rows of other systems are left out where there is a column system. Needed for an own class table, else the built-in one is used.</source>
        <translation>列：code，以及与目标同名的列（common、element 或 space）或 class 列，填目标类别的键、编码或名称，留空为无数据。有 system 列时，其他体系的行不参与。自定义分类时必须提供，否则使用内置表。</translation>
    </message>
    <message>
        <source>Classified land use</source>
        <translation>分类转换后的用地</translation>
    </message>
    <message>
        <source>Class codes, 0 is nodata.</source>
        <translation>类别编码，0 为无数据。</translation>
    </message>
    <message>
        <source>Cells with unknown codes</source>
        <translation>编码未知的像元数</translation>
    </message>
    <message>
        <source>An own classification needs a class table. Choose one.</source>
        <translation>自定义分类需要分类表，请选择一个表。</translation>
    </message>
    <message>
        <source>The class table has no rows of the system “{system}”.</source>
        <translation>分类表中没有体系“{system}”的行。</translation>
    </message>
    <message>
        <source>The class table has no column “{column}”. Export the built-in table to see the layout.</source>
        <translation>分类表没有“{column}”列。可导出内置表查看格式。</translation>
    </message>
    <message>
        <source>“{name}” holds no data at all.</source>
        <translation>“{name}”全部是无数据。</translation>
    </message>
    <message>
        <source>All cells of “{name}” are clouds, sea or other classes without a target.</source>
        <translation>“{name}”的像元全部是云、海域等没有目标类别的类型。</translation>
    </message>
    <message>
        <source>No cell of “{name}” could be classified; its codes (cells): {codes}. Choose the right classification of the input or give a class table.</source>
        <translation>“{name}”没有一个像元能够分类；其编码（像元数）：{codes}。请选择正确的输入分类体系或提供分类表。</translation>
    </message>
    <message>
        <source>Codes of “{name}” missing in the class table became nodata; codes (cells): {codes}.</source>
        <translation>“{name}”中有分类表没有的编码，已转为无数据；编码（像元数）：{codes}。</translation>
    </message>
    <message>
        <source>Classify land-use parcels</source>
        <translation>用地图斑分类转换</translation>
    </message>
    <message>
        <source>Adds natural element, space, common class and class name to parcels with a class code.</source>
        <translation>为带地类编码的图斑添加山水林田湖草要素、三大空间、通用用地分类和地类名称。</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>图斑</translation>
    </message>
    <message>
        <source>Class code field</source>
        <translation>地类编码字段</translation>
    </message>
    <message>
        <source>For example DLBM; text or number.</source>
        <translation>例如 DLBM，文本或数字均可。</translation>
    </message>
    <message>
        <source>Third national land survey (working classes)</source>
        <translation>第三次全国国土调查（工作分类）</translation>
    </message>
    <message>
        <source>Land and sea use classification 2023</source>
        <translation>国土空间调查、规划、用途管制用地用海分类（2023）</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类体系</translation>
    </message>
    <message>
        <source>What the codes mean.</source>
        <translation>编码所属的分类。</translation>
    </message>
    <message>
        <source>The parcels with element, space and common class (name and code), and label (class name). Save as GeoPackage: shapefiles cut field names to ten letters.</source>
        <translation>添加了要素、空间、通用分类（名称和编码）及 label（地类名称）的图斑。请保存为 GeoPackage：Shapefile 会把字段名截断为十个字符。</translation>
    </message>
    <message>
        <source>Parcels with unknown codes</source>
        <translation>编码未知的图斑数</translation>
    </message>
    <message>
        <source>The output would replace its own input “{layer}”. Choose another file.</source>
        <translation>输出会覆盖输入图层“{layer}”本身，请另选文件。</translation>
    </message>
    <message>
        <source>“{layer}” has no features.</source>
        <translation>“{layer}”没有要素。</translation>
    </message>
    <message>
        <source>No code of the field “{field}” is in the classification: {codes}. Choose another.</source>
        <translation>字段“{field}”中没有一个编码属于所选分类：{codes}。请另选字段或分类体系。</translation>
    </message>
    <message>
        <source>Codes that are not in the classification (parcels): {codes}.</source>
        <translation>不属于所选分类的编码（图斑数）：{codes}。</translation>
    </message>
    <message>
        <source>Codes read as the class above (parcels): {codes}.</source>
        <translation>按上级类处理的编码（图斑数）：{codes}。</translation>
    </message>
    <message>
        <source>Fields replaced by new ones: {names}.</source>
        <translation>被新字段替换的字段：{names}。</translation>
    </message>
    <message>
        <source>Export rules table</source>
        <translation>导出规则表</translation>
    </message>
    <message>
        <source>Writes a built-in table of classes or rules, so that it can be read, edited and used again.</source>
        <translation>输出一个内置的分类表或规则表，供查看、修改和再次使用。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Which table to export.</source>
        <translation>要导出的表。</translation>
    </message>
    <message>
        <source>Exported table</source>
        <translation>导出的表</translation>
    </message>
    <message>
        <source>All rows and columns of the table; save as CSV or GeoPackage.</source>
        <translation>表的全部行和列；可保存为 CSV 或 GeoPackage。</translation>
    </message>
    <message>
        <source>Land-use products: codes and classes</source>
        <translation>土地利用产品：编码与类别</translation>
    </message>
    <message>
        <source>Parcel classifications: codes and classes</source>
        <translation>图斑分类：编码与类别</translation>
    </message>
    <message>
        <source>Rules of the restoration types</source>
        <translation>修复类型规则</translation>
    </message>
    <message>
        <source>Rules of the restoration ways</source>
        <translation>修复方式规则</translation>
    </message>
    <message>
        <source>Rules of the restoration priority</source>
        <translation>修复优先序规则</translation>
    </message>
    <message>
        <source>Resistance of land-use classes</source>
        <translation>用地类别阻力值</translation>
    </message>
    <message>
        <source>Barriers that break corridors</source>
        <translation>阻断廊道的障碍类型</translation>
    </message>
    <message>
        <source>Measures at break points</source>
        <translation>生态断裂点修复措施</translation>
    </message>
    <message>
        <source>Names of the restoration zones</source>
        <translation>修复分区名称</translation>
    </message>
    <message>
        <source>Directions of the restoration zones</source>
        <translation>修复分区主导方向</translation>
    </message>
    <message>
        <source>Classes: keys, codes, names and colours</source>
        <translation>类别：键、编码、名称与颜色</translation>
    </message>
    <message>
        <source>Rasterize vector on planning grid</source>
        <translation>矢量栅格化到规划网格</translation>
    </message>
    <message>
        <source>Turns points, lines or polygons into a raster that lies exactly on the planning grid.</source>
        <translation>将点、线、面转换为与规划网格完全一致的栅格。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Centre: a cell gets the value of the feature that holds its centre (lines: the cells they run through). Touched: of any feature that touches it. Majority: the value with the largest covered area in the cell, of equal ones the lower; areas are counted on 8 × 8 points per cell. Coverage: share of the cell covered by any feature, 0–1, counted on the same points. Where features overlap, the later one counts. Features in another CRS are reprojected.&lt;/p&gt;</source>
        <translation>&lt;p&gt;中心点：像元取包含其中心的要素的值（线：经过的像元）。触及：取任一触及该像元的要素的值。面积最大：取像元内覆盖面积最大的值，面积相等时取较小值；面积按每像元 8 × 8 个点统计。覆盖比例：像元被要素覆盖的比例，0–1，按同样的点统计。要素重叠时以后者为准。其他坐标系的要素会自动投影。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Vector layer</source>
        <translation>矢量图层</translation>
    </message>
    <message>
        <source>Any geometry, in any CRS.</source>
        <translation>任意几何类型，任意坐标系。</translation>
    </message>
    <message>
        <source>Field with the values</source>
        <translation>取值字段</translation>
    </message>
    <message>
        <source>A number field. Left empty, the value below is burnt. Features without a value are left out.</source>
        <translation>数字字段。留空时写入下面的固定值。没有值的要素不参与。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Burnt where no field is chosen.</source>
        <translation>未选字段时写入的值。</translation>
    </message>
    <message>
        <source>Centre of the cell</source>
        <translation>像元中心</translation>
    </message>
    <message>
        <source>Every touched cell</source>
        <translation>触及的像元</translation>
    </message>
    <message>
        <source>Largest area</source>
        <translation>面积最大</translation>
    </message>
    <message>
        <source>Covered share (0–1)</source>
        <translation>覆盖比例（0–1）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>取值规则</translation>
    </message>
    <message>
        <source>Which cells get which value.</source>
        <translation>像元如何取值。</translation>
    </message>
    <message>
        <source>Smallest covered share (%)</source>
        <translation>最小覆盖比例（%）</translation>
    </message>
    <message>
        <source>For the largest area: cells of which less is covered stay nodata. Proposed default 0.</source>
        <translation>用于“面积最大”：覆盖比例小于该值的像元为无数据。建议默认值 0。</translation>
    </message>
    <message>
        <source>Rasterized layer</source>
        <translation>栅格化结果</translation>
    </message>
    <message>
        <source>Values, or the covered share.</source>
        <translation>取值或覆盖比例。</translation>
    </message>
    <message>
        <source>“{layer}” holds no polygons. Use the rule for centres or touched cells.</source>
        <translation>“{layer}”不是面图层，请使用“像元中心”或“触及的像元”规则。</translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds text. Choose a number field, or add one with a code for every text first.</source>
        <translation>“{layer}”的字段“{field}”是文本。请选择数字字段，或先为每种文本添加数字编码字段。</translation>
    </message>
    <message>
        <source>For the covered share the field “{field}” is not used.</source>
        <translation>计算覆盖比例时不使用字段“{field}”。</translation>
    </message>
    <message>
        <source>{count} features of “{layer}” have no value in “{field}” and were left out.</source>
        <translation>“{layer}”有 {count} 个要素的字段“{field}”为空，未参与计算。</translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” is empty.</source>
        <translation>“{layer}”的字段“{field}”全部为空。</translation>
    </message>
    <message>
        <source>Create sample data</source>
        <translation>创建示例数据</translation>
    </message>
    <message>
        <source>Copies the sample data of Beijing into a folder, with a QGIS project ready to open.</source>
        <translation>将北京示例数据复制到文件夹，并生成可直接打开的 QGIS 工程。</translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation>替换已有文件</translation>
    </message>
    <message>
        <source>Off: if one of the files is there already, nothing is written.</source>
        <translation>不选时，只要有一个文件已存在就不写入任何内容。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the data go; made where it does not exist.</source>
        <translation>数据存放位置，不存在时自动创建。</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>工程文件</translation>
    </message>
    <message>
        <source>The sample data are missing. Install the plugin again.</source>
        <translation>缺少示例数据，请重新安装插件。</translation>
    </message>
    <message>
        <source>“{file}” is in the folder already. Choose an empty folder, or replace existing files.</source>
        <translation>文件夹中已有“{file}”，请选择空文件夹，或选择替换已有文件。</translation>
    </message>
    <message>
        <source>Vector layers</source>
        <translation>矢量图层</translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation>栅格图层</translation>
    </message>
    <message>
        <source>The sample layer “{file}” cannot be opened.</source>
        <translation>无法打开示例图层“{file}”。</translation>
    </message>
    <message>
        <source>{title} (illustrative)</source>
        <translation>{title}（示意）</translation>
    </message>
    <message>
        <source>“{name}” has no band {band}. Its last one is {count}.</source>
        <translation>“{name}”没有第 {band} 波段，最后一个波段是第 {count} 波段。</translation>
    </message>
    <message>
        <source>“{name}” holds complex numbers. Choose another raster.</source>
        <translation>“{name}”是复数栅格，请选择其他栅格。</translation>
    </message>
    <message>
        <source>{code} {name}: {area} km² ({share} %)</source>
        <translation>{code} {name}：{area} 平方千米（{share} %）</translation>
    </message>
    <message>
        <source>Area of {name} (km²)</source>
        <translation>{name}面积（平方千米）</translation>
    </message>
    <message>
        <source>Restoration priority</source>
        <translation>修复优先序</translation>
    </message>
    <message>
        <source>Near, medium or long term from security pattern, degradation, potential and the plan&apos;s key areas.</source>
        <translation>依据生态安全格局、退损程度、修复潜力和规划重点区域划分近期、中期、远期。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Score (0–1) = (w₁·S/3 + w₂·D/4 + w₃·P) / (w₁ + w₂ + w₃) + b · flags, at most 1. S is 3 in the baseline, 2 in the satisfactory, 1 in the ideal security pattern and 0 outside; D degradation 0–4; P restoration potential 0–1; flags: inside the red line, the foothills, an important corridor. Without a layer of S or P, or where D or P has no data, the term takes no part and the weights of the others are divided by their sum.&lt;/p&gt;&lt;p&gt;1 near term: score ≥ 0.70, or baseline pattern or red line with D ≥ 2; 2 medium term: score ≥ 0.50; 3 long term: the rest. Of the four classes of the method, I is near, II medium, III and IV long term. What the plan names for the years before 2025 moves up by the rules below. The score stays as it is. Principle and key areas: the plan, chapter 2, section 3; weights, thresholds and rules are proposed defaults.&lt;/p&gt;</source>
        <translation>&lt;p&gt;得分（0—1）=（w₁·S/3 + w₂·D/4 + w₃·P）/（w₁ + w₂ + w₃）+ b·标志数，最大为 1。S：底线安全格局 3，满意 2，理想 1，格局外 0；D 为退损程度 0—4；P 为修复潜力 0—1；标志：位于生态保护红线、浅山区、重要生态廊道内。缺少 S 或 P 图层，或 D、P 在该处无数据时，该项不参与，其余权重除以其和。&lt;/p&gt;&lt;p&gt;1 近期：得分≥0.70，或底线安全格局、生态保护红线内 D≥2；2 中期：得分≥0.50；3 远期：其余。方法中的四级对应为：I 级为近期，II 级为中期，III、IV 级为远期。规划要求 2025 年前优先推进的对象按下列规则提级，得分不变。原则和重点区域见规划第二章第三节；权重、阈值和规则为建议默认值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Restoration types</source>
        <translation>修复类型</translation>
    </message>
    <message>
        <source>Codes 1 to 9; only cells with a code are judged.</source>
        <translation>代码 1—9；只判定有代码的像元。</translation>
    </message>
    <message>
        <source>0 none to 4 extreme.</source>
        <translation>0 未退损至 4 极重度退损。</translation>
    </message>
    <message>
        <source>Ecological security pattern</source>
        <translation>生态安全格局</translation>
    </message>
    <message>
        <source>1 baseline, 2 satisfactory, 3 ideal; cells outside count S = 0.</source>
        <translation>1 底线，2 满意，3 理想；格局外的像元 S=0。</translation>
    </message>
    <message>
        <source>Restoration potential</source>
        <translation>修复潜力</translation>
    </message>
    <message>
        <source>Score from 0 to 1.</source>
        <translation>得分 0—1。</translation>
    </message>
    <message>
        <source>Rules for moving up</source>
        <translation>提级规则</translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value; result is the number of classes a cell moves up (1 or 2), the largest counts. Inputs are the parameter names and SCORE. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>含 rule、result、input、operator、value 列的表；result 为提升的级数（1 或 2），取最大者。input 为参数名及 SCORE。留空时使用内置规则表；可导出后修改。</translation>
    </message>
    <message>
        <source>1 near, 2 medium, 3 long term.</source>
        <translation>1 近期，2 中期，3 远期。</translation>
    </message>
    <message>
        <source>Priority score</source>
        <translation>优先序得分</translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation>0—1。</translation>
    </message>
    <message>
        <source>A cell belongs to a polygon where its centre is inside, to a line where the line touches it.</source>
        <translation>面图层取中心点在内的像元，线图层取线所经过的像元。</translation>
    </message>
    <message>
        <source>Ecological red line</source>
        <translation>生态保护红线</translation>
    </message>
    <message>
        <source>A flag; counts as baseline.</source>
        <translation>加分标志；视同底线安全格局。</translation>
    </message>
    <message>
        <source>Foothills</source>
        <translation>浅山区</translation>
    </message>
    <message>
        <source>A flag.</source>
        <translation>加分标志。</translation>
    </message>
    <message>
        <source>Important ecological corridors</source>
        <translation>重要生态廊道</translation>
    </message>
    <message>
        <source>Important rivers, lakes and wetlands</source>
        <translation>重要河湖湿地</translation>
    </message>
    <message>
        <source>For the rules.</source>
        <translation>供规则使用。</translation>
    </message>
    <message>
        <source>Vacated land</source>
        <translation>拆违腾退用地</translation>
    </message>
    <message>
        <source>Weight of the security pattern</source>
        <translation>生态安全格局权重</translation>
    </message>
    <message>
        <source>Proposed default: 0.40.</source>
        <translation>建议默认值：0.40。</translation>
    </message>
    <message>
        <source>Weight of degradation</source>
        <translation>退损程度权重</translation>
    </message>
    <message>
        <source>Proposed default: 0.35.</source>
        <translation>建议默认值：0.35。</translation>
    </message>
    <message>
        <source>Weight of potential</source>
        <translation>修复潜力权重</translation>
    </message>
    <message>
        <source>Proposed default: 0.25.</source>
        <translation>建议默认值：0.25。</translation>
    </message>
    <message>
        <source>Bonus per flag</source>
        <translation>每个标志的加分</translation>
    </message>
    <message>
        <source>Added to the score. Proposed default: 0.10.</source>
        <translation>加到得分上。建议默认值：0.10。</translation>
    </message>
    <message>
        <source>Score for near term</source>
        <translation>近期得分下限</translation>
    </message>
    <message>
        <source>From this score on. Proposed default: 0.70.</source>
        <translation>达到此得分即属该级。建议默认值：0.70。</translation>
    </message>
    <message>
        <source>Score for medium term</source>
        <translation>中期得分下限</translation>
    </message>
    <message>
        <source>From this score on. Proposed default: 0.50.</source>
        <translation>达到此得分即属该级。建议默认值：0.50。</translation>
    </message>
    <message>
        <source>Degradation that makes the baseline near term</source>
        <translation>底线格局列入近期的退损程度</translation>
    </message>
    <message>
        <source>From this degree (0–4) on. Proposed default: 2.</source>
        <translation>达到此退损程度（0—4）即列入近期。建议默认值：2。</translation>
    </message>
    <message>
        <source>The score for medium term must not be above the score for near term.</source>
        <translation>中期得分下限不得高于近期得分下限。</translation>
    </message>
    <message>
        <source>All weights of the layers given are 0. Give at least one a weight.</source>
        <translation>所给图层的权重全部为 0。请至少给一个图层赋权。</translation>
    </message>
    <message>
        <source>{area} km² have a type but no degradation nor potential, and so no priority.</source>
        <translation>{area} 平方千米有修复类型，但没有退损程度和修复潜力，因此没有优先序。</translation>
    </message>
    <message>
        <source>No layer for {missing}: the weights of the others are divided by their sum ({shares}).</source>
        <translation>没有{missing}图层：其余权重除以其和（{shares}）。</translation>
    </message>
    <message>
        <source>Weights: {shares}.</source>
        <translation>权重：{shares}。</translation>
    </message>
    <message>
        <source>Rule “{rule}” is left out: no layer for {inputs}.</source>
        <translation>规则“{rule}”未参与判定：没有{inputs}图层。</translation>
    </message>
    <message>
        <source>No rule of the table can be used: all of them ask for layers not given.</source>
        <translation>规则表中没有可用的规则：所有规则都需要未给出的图层。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>proposed default</source>
        <translation>建议默认值</translation>
    </message>
    <message>
        <source>Tells from the problems of each cell which of the plan&apos;s nine restoration types it needs.</source>
        <translation>根据每个像元的生态问题判定规划九类修复类型。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则表</translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value and, where wanted, exclusive (1: the type stands alone). Rows that share a rule must all hold. Inputs are the parameter names, such as FLOOD. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>含 rule、result、input、operator、value 列的表，可另含 exclusive 列（1 表示该类型单独成类）。rule 相同的各行须同时成立。input 为参数名，如 FLOOD。留空时使用内置规则表；可导出后修改。</translation>
    </message>
    <message>
        <source>Problems that make the composite type</source>
        <translation>构成复合功能修复的问题数</translation>
    </message>
    <message>
        <source>How many of the types 2 to 7 must meet in a cell to make type 8. Proposed default: 2.</source>
        <translation>像元中 2—7 类并存达到多少类时为 8 类。建议默认值：2。</translation>
    </message>
    <message>
        <source>Codes 1 to 9; no data: no problem.</source>
        <translation>代码 1—9；无数据表示没有问题。</translation>
    </message>
    <message>
        <source>Problems met</source>
        <translation>问题标志</translation>
    </message>
    <message>
        <source>Sum of 2^(type − 1) over every type whose rules hold; 0 = none, 65535 = no land use.</source>
        <translation>所有成立类型的 2 的（类型−1）次方之和；0 为没有问题，65535 为没有用地数据。</translation>
    </message>
    <message>
        <source>Common land-use classes 1 to 15. Cells with land use are judged.</source>
        <translation>通用用地分类 1—15。只判定有用地数据的像元。</translation>
    </message>
    <message>
        <source>Mines</source>
        <translation>矿山</translation>
    </message>
    <message>
        <source>Mine polygons; a cell is a mine where its centre is inside.</source>
        <translation>矿山图斑；中心点在内的像元为矿山。</translation>
    </message>
    <message>
        <source>Water conservation function</source>
        <translation>水源涵养得分</translation>
    </message>
    <message>
        <source>Score from 0 to 1, 1 = most important.</source>
        <translation>得分 0—1，1 为最重要。</translation>
    </message>
    <message>
        <source>Soil loss (t/km²·a)</source>
        <translation>土壤侵蚀强度（t/(km²·a)）</translation>
    </message>
    <message>
        <source>Soil erosion modulus.</source>
        <translation>土壤侵蚀模数。</translation>
    </message>
    <message>
        <source>Flood risk grade</source>
        <translation>洪涝风险等级</translation>
    </message>
    <message>
        <source>1 low to 5 high.</source>
        <translation>1 低至 5 高。</translation>
    </message>
    <message>
        <source>Heat risk grade</source>
        <translation>热岛风险等级</translation>
    </message>
    <message>
        <source>Ecosystem quality index</source>
        <translation>生态系统质量指数（0—100）</translation>
    </message>
    <message>
        <source>EQI from 0 to 100 (HJ 1172-2021).</source>
        <translation>EQI，0—100（HJ 1172-2021）。</translation>
    </message>
    <message>
        <source>1 ecological, 2 agricultural, 3 urban. Left empty, they are taken from the land use class by class (proposed default) and the log says so.</source>
        <translation>1 生态，2 农业，3 城镇。留空时按用地分类逐类推定（建议默认值），并在日志中说明。</translation>
    </message>
    <message>
        <source>The ecosystem quality index nowhere exceeds 1. It is expected from 0 to 100.</source>
        <translation>生态系统质量指数最大值不超过 1，而其取值应为 0—100。</translation>
    </message>
    <message>
        <source>Restoration units</source>
        <translation>修复图斑</translation>
    </message>
    <message>
        <source>Makes polygons of equal restoration type, way and priority, with area and township.</source>
        <translation>把修复类型、修复方式和优先序都相同的栅格转为图斑，附面积和所属乡镇。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Cells of equal type, way and priority that touch above, below, left or right make one patch. A patch below the minimum area goes into the neighbour of the same type with which it shares the longest border, or of any type where there is none; the small ones go first, and the merged unit keeps type, way and priority of the patch that took the other in. A small patch without neighbour is kept, so that the areas add up to the area of the types raster. Areas are counted in cells on the planning grid (ha). The township is the one that holds most cells of the unit.&lt;/p&gt;</source>
        <translation>&lt;p&gt;类型、方式、优先序都相同且上下左右相邻的像元合成一个图斑。小于最小面积的图斑并入共有边界最长的同类型相邻图斑，没有同类型的则并入共有边界最长的其他类型图斑；从小到大依次合并，合并后沿用接收图斑的类型、方式和优先序。没有相邻图斑的小图斑予以保留，因此图斑面积之和等于修复类型栅格的面积。面积按规划网格像元计算（公顷）。所属乡镇取图斑像元最多的乡镇。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Codes 1 to 9; cells with a code make units.</source>
        <translation>代码 1—9；有代码的像元生成图斑。</translation>
    </message>
    <message>
        <source>Restoration ways</source>
        <translation>修复方式</translation>
    </message>
    <message>
        <source>Codes 1 to 3.</source>
        <translation>代码 1—3。</translation>
    </message>
    <message>
        <source>Minimum area (ha)</source>
        <translation>最小图斑面积（公顷）</translation>
    </message>
    <message>
        <source>Smaller patches are merged into a neighbour; 0 keeps all. Proposed default: 1 ha.</source>
        <translation>小于此面积的图斑并入相邻图斑；0 表示全部保留。建议默认值：1 公顷。</translation>
    </message>
    <message>
        <source>Townships</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Townships or other units whose name is written to the field township.</source>
        <translation>乡镇（街道）或其他单元，其名称写入 township 字段。</translation>
    </message>
    <message>
        <source>Field with the township&apos;s name</source>
        <translation>乡镇名称字段</translation>
    </message>
    <message>
        <source>Polygons with unit, type, way, priority, their names, area_ha and township.</source>
        <translation>图斑面，含图斑号、类型、方式、优先序及其名称、面积（公顷）和乡镇。</translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation>图斑数</translation>
    </message>
    <message>
        <source>Area of all units (ha)</source>
        <translation>图斑总面积（公顷）</translation>
    </message>
    <message>
        <source>{count} units; {merged} small patches were merged, {kept} small ones have no neighbour.</source>
        <translation>共{count}个图斑；合并小图斑{merged}个，另有{kept}个小图斑没有相邻图斑。</translation>
    </message>
    <message>
        <source>No unit lies in a township. Check the coordinate system of the townships.</source>
        <translation>没有图斑落在乡镇内。请检查乡镇图层的坐标系。</translation>
    </message>
    <message>
        <source>Natural restoration, assisted restoration or ecological reshaping, from degradation and space.</source>
        <translation>根据退损程度和三大空间判定自然修复、辅助修复、生态重塑。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The rules are tried in the order of the table and the first that holds decides. 1 natural restoration: ecological space, slightly degraded or less. 2 assisted restoration: moderately degraded or agricultural space. 3 ecological reshaping: severely degraded, urban space, or a mine whose land use must change. With restoration types, only cells that have a type are judged; without, all cells that have a degradation and a space. The three ways and their dependence on degradation and the three spaces: the plan, chapter 2, section 3; the rules are a proposal.&lt;/p&gt;&lt;p&gt;Built-in rules:&lt;/p&gt;</source>
        <translation>&lt;p&gt;按规则表顺序逐条判定，以第一条成立的规则为准。1 自然修复：生态空间、轻度及以下退损。2 辅助修复：中度退损或农业空间。3 生态重塑：重度及以上退损、城镇空间或须改变用途的矿山。给出修复类型时只判定有类型的像元，否则判定所有有退损程度和三大空间数据的像元。三种方式及其与退损程度、三大空间的关系见规划第二章第三节；规则为建议值。&lt;/p&gt;&lt;p&gt;内置规则：&lt;/p&gt;</translation>
    </message>
    <message>
        <source>1 ecological, 2 agricultural, 3 urban.</source>
        <translation>1 生态，2 农业，3 城镇。</translation>
    </message>
    <message>
        <source>Codes 1 to 9; only cells with a code are judged. Without it, mines are not told apart.</source>
        <translation>代码 1—9；只判定有代码的像元。不给出时不单独判定矿山。</translation>
    </message>
    <message>
        <source>Slope (degrees)</source>
        <translation>坡度（°）</translation>
    </message>
    <message>
        <source>For steep mine slopes. Without it, the rule on them is left out.</source>
        <translation>用于判定矿山高陡边坡。不给出时相应规则不参与判定。</translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value. Rows that share a rule must all hold; the first rule that holds decides. Inputs are the parameter names, such as SPACES. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>含 rule、result、input、operator、value 列的表。rule 相同的各行须同时成立；以第一条成立的规则为准。input 为参数名，如 SPACES。留空时使用内置规则表；可导出后修改。</translation>
    </message>
    <message>
        <source>{area} km² got no way: degradation or space has no data there, or no rule holds.</source>
        <translation>{area} 平方千米没有判定出修复方式：该处退损程度或三大空间无数据，或没有规则成立。</translation>
    </message>
    <message>
        <source>Northern</source>
        <translation>北部</translation>
    </message>
    <message>
        <source>North-eastern</source>
        <translation>东北部</translation>
    </message>
    <message>
        <source>Eastern</source>
        <translation>东部</translation>
    </message>
    <message>
        <source>South-eastern</source>
        <translation>东南部</translation>
    </message>
    <message>
        <source>Southern</source>
        <translation>南部</translation>
    </message>
    <message>
        <source>South-western</source>
        <translation>西南部</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>西部</translation>
    </message>
    <message>
        <source>North-western</source>
        <translation>西北部</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>中部</translation>
    </message>
    <message>
        <source>{position} {zone}</source>
        <translation>{position}{zone}</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name}（{number}）</translation>
    </message>
    <message>
        <source>Planning units</source>
        <translation>规划单元</translation>
    </message>
    <message>
        <source>Cuts the planning area into units from small watersheds, townships or square cells.</source>
        <translation>以小流域、乡镇或方格把规划范围切分为规划单元。</translation>
    </message>
    <message>
        <source>Polygons of the planning area, CRS in metres.</source>
        <translation>规划范围面，坐标系单位为米。</translation>
    </message>
    <message>
        <source>Small watersheds</source>
        <translation>小流域</translation>
    </message>
    <message>
        <source>Polygons; their name goes into the units.</source>
        <translation>面图层；其名称写入单元。</translation>
    </message>
    <message>
        <source>Name of watershed</source>
        <translation>小流域名称字段</translation>
    </message>
    <message>
        <source>Text field.</source>
        <translation>文本字段。</translation>
    </message>
    <message>
        <source>Name of township</source>
        <translation>乡镇名称字段</translation>
    </message>
    <message>
        <source>Side of square cells (m)</source>
        <translation>方格单元边长（米）</translation>
    </message>
    <message>
        <source>Smallest unit (km²)</source>
        <translation>最小单元面积（平方千米）</translation>
    </message>
    <message>
        <source>Fields unit, township, watershed, area_km2.</source>
        <translation>字段：unit（单元编号）、township（乡镇）、watershed（小流域）、area_km2（面积，平方千米）。</translation>
    </message>
    <message>
        <source>{count} planning units.</source>
        <translation>共 {count} 个规划单元。</translation>
    </message>
    <message>
        <source>Draws ecological, agricultural and urban space from land use and the policy lines.</source>
        <translation>由用地和各类控制线划定生态空间、农业空间、城镇空间。</translation>
    </message>
    <message>
        <source>Urban growth boundary</source>
        <translation>城镇开发边界</translation>
    </message>
    <message>
        <source>Polygons that become urban space.</source>
        <translation>划为城镇空间的面。</translation>
    </message>
    <message>
        <source>Permanent basic farmland</source>
        <translation>永久基本农田</translation>
    </message>
    <message>
        <source>Polygons that become agricultural space.</source>
        <translation>划为农业空间的面。</translation>
    </message>
    <message>
        <source>Polygons that become ecological space.</source>
        <translation>划为生态空间的面。</translation>
    </message>
    <message>
        <source>1 ecological, 2 agricultural, 3 urban; nodata 0.</source>
        <translation>1 生态空间，2 农业空间，3 城镇空间；无数据为 0。</translation>
    </message>
    <message>
        <source>Cells where policy lines overlap</source>
        <translation>控制线重叠像元数</translation>
    </message>
    <message>
        <source>The policy lines overlap in {count} cells ({area} km²).</source>
        <translation>控制线相互重叠 {count} 个像元（{area} 平方千米）。</translation>
    </message>
    <message>
        <source>Level-1 restoration zones</source>
        <translation>一级生态修复分区</translation>
    </message>
    <message>
        <source>Draws five level-1 zones from three spaces and five dominant functions.</source>
        <translation>由三大空间和五类主导功能划定五个一级生态修复分区。</translation>
    </message>
    <message>
        <source>Output of “Planning units”.</source>
        <translation>“规划单元”的输出。</translation>
    </message>
    <message>
        <source>Output of “Dominant function” (1–5).</source>
        <translation>“主导功能”的输出（1—5）。</translation>
    </message>
    <message>
        <source>Output of “Three spaces” (1–3).</source>
        <translation>“三大空间”的输出（1—3）。</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>条带（河流廊道）</translation>
    </message>
    <message>
        <source>River corridors as polygons or lines; lines are widened by the strip width.</source>
        <translation>河流廊道，面或线；线按条带宽度向两侧加宽。</translation>
    </message>
    <message>
        <source>Smallest block (km²)</source>
        <translation>一级分区最小区块面积（平方千米）</translation>
    </message>
    <message>
        <source>Strip width on each side of a line (m)</source>
        <translation>线两侧条带宽度（米）</translation>
    </message>
    <message>
        <source>Beijing keeps 200 m of green on each side of major rivers and controls 1000–2000 m (press, 2015).</source>
        <translation>北京主要河流两侧各保留 200 米绿带，并控制 1000—2000 米（2015 年报道）。</translation>
    </message>
    <message>
        <source>Smallest strip (km²)</source>
        <translation>最小条带面积（平方千米）</translation>
    </message>
    <message>
        <source>Zone names</source>
        <translation>分区名称表</translation>
    </message>
    <message>
        <source>Fields zone1, name, function, strip (0 block, 1 … strips), area_km2, parts, units.</source>
        <translation>字段：zone1（一级分区编号）、name（名称）、function（主导功能）、strip（0 区块，1 起为条带）、area_km2（面积，平方千米）、parts（部件数）、units（单元数）。</translation>
    </message>
    <message>
        <source>Zones that occur</source>
        <translation>划出的分区数</translation>
    </message>
    <message>
        <source>{count} units changed their function to form blocks.</source>
        <translation>有 {count} 个单元为形成区块改变了主导功能。</translation>
    </message>
    <message>
        <source>Level-2 restoration zones</source>
        <translation>二级生态修复分区</translation>
    </message>
    <message>
        <source>Splits the level-1 zones into contiguous level-2 zones by natural resources and degradation.</source>
        <translation>按自然资源类型和退损程度差异，把一级生态修复分区划分为空间连续的二级生态修复分区。</translation>
    </message>
    <message>
        <source>Level-1 zones</source>
        <translation>一级生态修复分区图层</translation>
    </message>
    <message>
        <source>Output of “Level-1 restoration zones”.</source>
        <translation>“一级生态修复分区”的输出。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>分区指标</translation>
    </message>
    <message>
        <source>Rasters that tell zones apart: natural elements, degradation …</source>
        <translation>用于区分各分区的栅格：山水林田湖草要素、退损程度等。</translation>
    </message>
    <message>
        <source>Number of level-2 zones</source>
        <translation>二级分区个数</translation>
    </message>
    <message>
        <source>The plan has 18.</source>
        <translation>规划为 18 个。</translation>
    </message>
    <message>
        <source>Smallest zone (km²)</source>
        <translation>最小分区面积（平方千米）</translation>
    </message>
    <message>
        <source>Proposed default 150 km².</source>
        <translation>建议默认值 150 平方千米。</translation>
    </message>
    <message>
        <source>River basins</source>
        <translation>流域</translation>
    </message>
    <message>
        <source>Polygons; a zone crosses their borders only where units differ little.</source>
        <translation>面图层；只有单元差异很小时，分区才跨越流域界线。</translation>
    </message>
    <message>
        <source>For the share of each element in a zone.</source>
        <translation>用于统计分区内各要素占比。</translation>
    </message>
    <message>
        <source>Weight of position</source>
        <translation>位置权重</translation>
    </message>
    <message>
        <source>Fields zone1, zone2 (I-1 …), order2, name, strip, area_km2, degradation, direction, shares (%).</source>
        <translation>字段：zone1（一级分区编号）、zone2（I-1 …）、order2（序号）、name（名称）、strip（条带）、area_km2（面积，平方千米）、degradation（平均退损程度）、direction（主攻方向）、各要素占比（%）。</translation>
    </message>
    <message>
        <source>Zones made</source>
        <translation>实际划分个数</translation>
    </message>
    <message>
        <source>Zone statistics</source>
        <translation>分区统计</translation>
    </message>
    <message>
        <source>Area and share of every class in every zone, if wished also by district.</source>
        <translation>统计各分区内各类的面积和占比，可同时按行政区分列。</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Polygons.</source>
        <translation>面图层。</translation>
    </message>
    <message>
        <source>Zone field</source>
        <translation>分区字段</translation>
    </message>
    <message>
        <source>Name or code of the zone.</source>
        <translation>分区名称或编号。</translation>
    </message>
    <message>
        <source>Second zones</source>
        <translation>第二级区域</translation>
    </message>
    <message>
        <source>For instance districts.</source>
        <translation>例如各区。</translation>
    </message>
    <message>
        <source>Field of second zones</source>
        <translation>第二级区域字段</translation>
    </message>
    <message>
        <source>Name or code.</source>
        <translation>名称或编号。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分类栅格</translation>
    </message>
    <message>
        <source>Class raster on the planning grid.</source>
        <translation>位于规划网格上的分类栅格。</translation>
    </message>
    <message>
        <source>Fields zone, by, code, class, cells, area_km2, share_pct.</source>
        <translation>字段：zone（分区）、by（第二级区域）、code（代码）、class（类别）、cells（像元数）、area_km2（面积，平方千米）、share_pct（占比，%）。</translation>
    </message>
    <message>
        <source>Total area (km²)</source>
        <translation>总面积（平方千米）</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}, but values must lie from 0 to 1. Run “Normalise” on it first, or choose grades as the scale.</source>
        <translation>“{name}”含有{value:g}，数值应在 0—1 之间。请先运行“归一化”，或将量纲选为等级。</translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}, but grades must be whole numbers from 1 to {grades}.</source>
        <translation>“{name}”含有{value:g}，等级应为 1 至{grades}的整数。</translation>
    </message>
    <message>
        <source>There is no layer number {number:g}; the layers are numbered from 1 to {count}.</source>
        <translation>没有第{number:g}个图层；图层序号为 1 至{count}。</translation>
    </message>
    <message>
        <source>A layer cannot have {number:g} grades. Use 2 or more.</source>
        <translation>图层的分级数不能为{number:g}，应为 2 或以上的整数。</translation>
    </message>
    <message>
        <source>“{name}” has negative values, so shares of a total have no meaning. Use another method.</source>
        <translation>“{name}”有负值，累积占比无意义。请改用其他方法。</translation>
    </message>
    <message>
        <source>All values of “{name}” are 0. There is nothing to grade.</source>
        <translation>“{name}”的值全为 0，无法分级。</translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}. Use 1 to {most} for a function and 0 or nodata for none.</source>
        <translation>“{name}”含有{value:g}。请用 1 至{most}表示功能，0 或无数据表示不指定。</translation>
    </message>
    <message>
        <source>Row {row} of the function scores holds “{value}” where a number of 0 or more is needed.</source>
        <translation>功能评分表第{row}行含有“{value}”，此处应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>The function scores need rows of the kind “class” and a weight “class” for every function.</source>
        <translation>功能评分表须有 kind 为 class 的行，且每类功能须有 class 权重。</translation>
    </message>
    <message>
        <source>The lower and the upper percentile of “{name}” are both {value:g}. Set them wider apart or use the rank method.</source>
        <translation>“{name}”的上、下百分位均为{value:g}。请加大两者差距，或改用位次法。</translation>
    </message>
    <message>
        <source>“{name}” holds no data at all. Check its nodata value and its extent.</source>
        <translation>“{name}”没有任何有效数据。请检查其无数据值和范围。</translation>
    </message>
    <message>
        <source>All cells of “{name}” have the same value ({value:g}), so they cannot be told apart.</source>
        <translation>“{name}”所有像元的值相同（{value:g}），无法区分。</translation>
    </message>
    <message>
        <source>“{part}” in “{text}” is not a number.</source>
        <translation>“{text}”中的“{part}”不是数字。</translation>
    </message>
    <message>
        <source>{layers} layers need {layers} weights, but {weights} were given.</source>
        <translation>{layers}个图层需要{layers}个权重，实际给出{weights}个。</translation>
    </message>
    <message>
        <source>The weight {weight:g} is negative. Weights are 0 or more.</source>
        <translation>权重{weight:g}为负。权重不得小于 0。</translation>
    </message>
    <message>
        <source>All weights are 0. At least one must be above 0.</source>
        <translation>权重全为 0，至少一个须大于 0。</translation>
    </message>
    <message>
        <source>“{name}” has negative values. For entropy weights run “Normalise” on it first.</source>
        <translation>“{name}”有负值。计算熵权前请先运行“归一化”。</translation>
    </message>
    <message>
        <source>The layers have fewer than two cells in common. Check their nodata.</source>
        <translation>各图层的共同有效像元少于两个。请检查无数据值。</translation>
    </message>
    <message>
        <source>All values of “{name}” are 0, so it has no entropy weight. Leave it out.</source>
        <translation>“{name}”的值全为 0，没有熵权，请去掉该图层。</translation>
    </message>
    <message>
        <source>No layer varies, so there are no entropy weights. Use equal weights.</source>
        <translation>各图层均无变化，无法计算熵权。请用等权。</translation>
    </message>
    <message>
        <source>Row {row} of the measures table names the class “{name}”. Known classes are {known}.</source>
        <translation>措施表第 {row} 行的类别“{name}”未知，可用的类别为 {known}。</translation>
    </message>
    <message>
        <source>The measures table has no row for the class “{name}” that begins at 0.</source>
        <translation>措施表中类别“{name}”没有从 0 开始的行。</translation>
    </message>
    <message>
        <source>Row {row} of the measures table holds “{value}” where a number is needed.</source>
        <translation>措施表第 {row} 行的“{value}”应为数字。</translation>
    </message>
    <message>
        <source>The resistance table has no column “{column}”. Export the built-in table to see the layout.</source>
        <translation>阻力表没有列“{column}”。请导出内置表查看格式。</translation>
    </message>
    <message>
        <source>Row {row} of the resistance table has a negative weight.</source>
        <translation>阻力表第 {row} 行的权重为负。</translation>
    </message>
    <message>
        <source>The resistance table gives “{name}” more than one weight.</source>
        <translation>阻力表中“{name}”有不止一个权重。</translation>
    </message>
    <message>
        <source>Row {row} of the resistance table names the class “{name}”. Known classes are {known}.</source>
        <translation>阻力表第 {row} 行的类别“{name}”未知，可用的类别为 {known}。</translation>
    </message>
    <message>
        <source>Row {row} of the resistance table names the factor “{name}”. Known factors are {known}.</source>
        <translation>阻力表第 {row} 行的因子“{name}”未知，可用的因子为 {known}。</translation>
    </message>
    <message>
        <source>The resistance table has no row for the factor “{name}”.</source>
        <translation>阻力表中没有因子“{name}”的行。</translation>
    </message>
    <message>
        <source>The column “combine” of the resistance table must be the same in all rows, mean or sum.</source>
        <translation>阻力表的 combine 列各行必须相同，为 mean 或 sum。</translation>
    </message>
    <message>
        <source>The weight of land use in the resistance table must be above 0.</source>
        <translation>阻力表中用地的权重必须大于 0。</translation>
    </message>
    <message>
        <source>The rows of “{name}” in the resistance table overlap or leave a gap at {value}.</source>
        <translation>阻力表中“{name}”的分段在 {value} 处重叠或有空缺。</translation>
    </message>
    <message>
        <source>Row {row} of the resistance table holds “{value}” where a number is needed.</source>
        <translation>阻力表第 {row} 行的“{value}”应为数字。</translation>
    </message>
    <message>
        <source>The class table has no codes.</source>
        <translation>分类表中没有编码。</translation>
    </message>
    <message>
        <source>The raster holds values that are not whole numbers. Choose a raster of land-use classes.</source>
        <translation>栅格含有非整数值，请选择用地分类栅格。</translation>
    </message>
    <message>
        <source>Row {row} of the class table names the class “{name}”. Known classes are {known}.</source>
        <translation>分类表第 {row} 行的类别为“{name}”。可用的类别有：{known}。</translation>
    </message>
    <message>
        <source>Row {row} of the class table holds the code “{value}”. Codes are whole numbers.</source>
        <translation>分类表第 {row} 行的编码为“{value}”。编码必须是整数。</translation>
    </message>
    <message>
        <source>Rule “{rule}” gives both {a} and {b}. Give rows with different results different names.</source>
        <translation>规则“{rule}”同时给出{a}和{b}。结果不同的行请使用不同的规则名。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table gives the result {result}. Use one of {known}.</source>
        <translation>规则表第{row}行的结果为{result}。请使用{known}之一。</translation>
    </message>
    <message>
        <source>The map is too large for the memory. Lower the resolution or the paper size.</source>
        <translation>地图过大，内存不足，请降低分辨率或缩小纸张。</translation>
    </message>
    <message>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each land-use class becomes one element by the built-in table of land-use systems (classes “common”). Three rules follow. Bare land is mountain where it lies high or steep. River lines are burnt as water. A patch of water with area A in a bounding box of sides b and h is a lake when A / (b² + h²) reaches the compactness and no river line touches it; of other patches the parts that are at least the lake width wide are lakes when they are as compact; other water is river. Parcels, where given, lie over the land use and keep the element of their class.&lt;/p&gt;&lt;p&gt;Source: the plan names the map, not its rules; the rules and their limits are proposals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按内置的用地分类体系表（通用分类）把每一用地类型归为一种要素，再用三条规则补充：未利用地位于高处或陡坡的为山；河流线所经像元记为水；面积 A、外接矩形边长 b 和 h 的水面斑块，当 A /（b² + h²）达到紧凑度阈值且无河流线经过时为湖，其余斑块中宽度不小于湖面宽度且同样紧凑的部分为湖，其余水面为河流。给出图斑时，图斑叠加在用地之上，要素以图斑地类为准。&lt;/p&gt;&lt;p&gt;来源：规划只列出图名，未给出规则；以上规则和阈值均为建议值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Lake on a river from width (m)</source>
        <translation>河流上湖面的宽度下限（米）</translation>
    </message>
    <message>
        <source>Water at least this wide is parted from the rivers that run through it; proposed default.</source>
        <translation>宽度不小于此值的水面与流经的河流分开；默认值为建议值。</translation>
    </message>
    <message>
        <source>Print plan map</source>
        <translation>输出规划附图</translation>
    </message>
    <message>
        <source>Makes a map sheet of the plan: title, neat line, legend, scale, north arrow, notes.</source>
        <translation>按规划附图的样式出图：图名、图廓、图例、比例尺、指北针和附注。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The layers are recognised by what the tools wrote into them (class names, tool, fields) and drawn in the plan&apos;s styles; copies are drawn, your layers keep their own. Points lie over lines, lines over areas, areas over rasters; among equals the first of the list is on top. The scale is the largest round one at which the area fits. The legend takes the bottom corner where it covers least of the area, shows only classes that occur, and groups theme and base map.&lt;/p&gt;&lt;p&gt;The sheet is written to the file and added to the project as a layout that you can edit; its layers stand in a hidden group of the same name. Map numbers and titles come from the built-in table of maps: 1 and 2 are the plan&apos;s, the others are proposals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按工具写入的信息（类别名称、工具、字段）识别图层，并以规划样式绘制；绘制的是副本，原图层样式不变。点在线之上，线在面之上，面在栅格之上；同类图层中列在前面的在上。比例尺取能容纳规划范围的最大整比例尺。图例放在遮挡规划范围最少的下角，只列出现的类别，按专题和基础要素分组。&lt;/p&gt;&lt;p&gt;附图写入文件，同时以可编辑的布局加入工程，其图层位于同名的隐藏图层组中。附图编号和图名取自内置附图表：1、2 为规划所列，其余为建议。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Gives title, number, styles and legend.</source>
        <translation>决定图名、编号、样式和图例。</translation>
    </message>
    <message>
        <source>Layers of the theme</source>
        <translation>专题图层</translation>
    </message>
    <message>
        <source>Results to show, the topmost first.</source>
        <translation>要表达的成果图层，最上层列在最前。</translation>
    </message>
    <message>
        <source>Polygons; outside is pale ground.</source>
        <translation>面图层；界外以浅色表示。</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>区界</translation>
    </message>
    <message>
        <source>Polygons drawn as thin lines with names.</source>
        <translation>面图层，以细线绘制并注记名称。</translation>
    </message>
    <message>
        <source>Lines drawn blue.</source>
        <translation>线图层，以蓝色绘制。</translation>
    </message>
    <message>
        <source>Lakes and reservoirs</source>
        <translation>湖泊水库</translation>
    </message>
    <message>
        <source>Polygons drawn blue.</source>
        <translation>面图层，以蓝色绘制。</translation>
    </message>
    <message>
        <source>Polygons around, drawn pale with grey names.</source>
        <translation>周边行政区面图层，浅色绘制，注记为灰色。</translation>
    </message>
    <message>
        <source>Name field of {layer}</source>
        <translation>{layer}的名称字段</translation>
    </message>
    <message>
        <source>Empty: the field “name”, else the first text field with “name” or “名” in its name.</source>
        <translation>留空则取“name”字段，否则取名称中含“name”或“名”的第一个文本字段。</translation>
    </message>
    <message>
        <source>For a soft hillshade: over map 1, below the others, not on the zones.</source>
        <translation>用于生成柔和的山体阴影：附图 1 叠加其上，其他附图衬于其下，分区图不用。</translation>
    </message>
    <message>
        <source>Name of the planning area</source>
        <translation>规划区名称</translation>
    </message>
    <message>
        <source>Empty: the field “name” of the boundary.</source>
        <translation>留空则取规划边界的“name”字段。</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>规划名称</translation>
    </message>
    <message>
        <source>Empty: a name made of the planning area.</source>
        <translation>留空则由规划区名称组成。</translation>
    </message>
    <message>
        <source>Map number</source>
        <translation>附图编号</translation>
    </message>
    <message>
        <source>Such as 2; empty: from the table of maps.</source>
        <translation>如 2；留空则取自附图表。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>图名</translation>
    </message>
    <message>
        <source>Empty: from the table of maps with the planning area.</source>
        <translation>留空则由规划区名称和附图表组成。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>编制单位</translation>
    </message>
    <message>
        <source>Who made the map.</source>
        <translation>编制该图的单位。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>编制日期</translation>
    </message>
    <message>
        <source>Empty: this month.</source>
        <translation>留空则为本月。</translation>
    </message>
    <message>
        <source>Map approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Empty: the place for it is kept free.</source>
        <translation>留空则在图上预留位置。</translation>
    </message>
    <message>
        <source>Note on the data</source>
        <translation>数据说明</translation>
    </message>
    <message>
        <source>Such as the sources of the data.</source>
        <translation>如数据来源。</translation>
    </message>
    <message>
        <source>Illustrative data</source>
        <translation>示意数据</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Size and direction.</source>
        <translation>大小和方向。</translation>
    </message>
    <message>
        <source>Scale number</source>
        <translation>比例尺分母</translation>
    </message>
    <message>
        <source>500000 for 1 : 500 000. Empty: chosen to fit.</source>
        <translation>如 1∶500 000 填 500000；留空则自动选取。</translation>
    </message>
    <message>
        <source>Resolution (dpi)</source>
        <translation>分辨率（dpi）</translation>
    </message>
    <message>
        <source>Of rasters, and of PNG files. Print needs 300.</source>
        <translation>栅格和 PNG 文件的分辨率，印刷需 300。</translation>
    </message>
    <message>
        <source>Add the layout to the project</source>
        <translation>将布局加入工程</translation>
    </message>
    <message>
        <source>So that you can edit it.</source>
        <translation>便于继续编辑。</translation>
    </message>
    <message>
        <source>Map sheet</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>Base map</source>
        <translation>基础要素</translation>
    </message>
    <message>
        <source>Scale 1 : {scale}</source>
        <translation>比例尺1∶{scale}</translation>
    </message>
    <message>
        <source>None of the layers is shown by the map “{map}”. Choose the result of the tool for it.</source>
        <translation>所选图层中没有“{map}”要表达的图层，请选择相应工具的成果。</translation>
    </message>
    <message>
        <source>“{layer}” is not known; it keeps its own style.</source>
        <translation>无法识别“{layer}”，保留其自身样式。</translation>
    </message>
    <message>
        <source>Map {number}</source>
        <translation>附图{number}</translation>
    </message>
    <message>
        <source>Territorial ecological restoration plan (2021–2035)</source>
        <translation>国土空间生态修复规划（2021年—2035年）</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>编制日期：{date}</translation>
    </message>
    <message>
        <source>Prepared by: {organisation}</source>
        <translation>编制单位：{organisation}</translation>
    </message>
    <message>
        <source>Boundaries on this map are no basis for claims of ownership.</source>
        <translation>本图界线不作为权属争议的依据</translation>
    </message>
    <message>
        <source>Map approval number: {number}</source>
        <translation>审图号：{number}</translation>
    </message>
    <message>
        <source>Coordinate system: {crs}</source>
        <translation>坐标系：{crs}</translation>
    </message>
    <message>
        <source>Illustrative data, not a basis for planning</source>
        <translation>示意数据，不作规划依据</translation>
    </message>
    <message>
        <source>{title}, {region}</source>
        <translation>{region}{title}</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>CGCS2000, {degrees}-degree Gauss–Krüger zone {zone}</source>
        <translation>2000国家大地坐标系，高斯-克吕格投影{degrees}度带第{zone}带</translation>
    </message>
    <message>
        <source>CGCS2000, {degrees}-degree Gauss–Krüger, central meridian {longitude}° E</source>
        <translation>2000国家大地坐标系，高斯-克吕格投影{degrees}度带，中央经线{longitude}°E</translation>
    </message>
    <message>
        <source>Common classes (see “Classify land-use raster”); another land use needs a table of its own.</source>
        <translation>通用地类（见“用地栅格分类转换”）；其他分类须另给评分表。</translation>
    </message>
    <message>
        <source>From here on a slope counts as fully steep; 25° ends the slope classes of suitability guides. Proposed default.</source>
        <translation>坡度达到该值即视为完全陡坡；25°为适宜性评价坡度分级的末级界线。建议默认值。</translation>
    </message>
    <message>
        <source>Full score for people; 10,000 per km² is 100 m² of built-up land each. Proposed default.</source>
        <translation>人口因子满分的密度；每平方千米 1 万人即人均建设用地 100 平方米。建议默认值。</translation>
    </message>
    <message>
        <source>Fixed: ascending values such as 0.2 0.4 0.6 0.8. Cumulative: ascending shares of the total in %; empty means 50 80 (from the guides for ecosystem services, not checked; proposed default).</source>
        <translation>固定断点：递增的数值，如 0.2 0.4 0.6 0.8。累积占比：递增的总量占比（%）；留空为 50 80（取自生态系统服务评价指南，未核对原文，建议默认值）。</translation>
    </message>
    <message>
        <source>Nature reserves</source>
        <translation>自然保护地</translation>
    </message>
    <message>
        <source>Water conservation score</source>
        <translation>水源涵养得分</translation>
    </message>
    <message>
        <source>Ecological corridors</source>
        <translation>生态廊道</translation>
    </message>
    <message>
        <source>Smallest restoration unit (ha)</source>
        <translation>最小修复图斑（公顷）</translation>
    </message>
    <message>
        <source>Smallest source (km²)</source>
        <translation>最小源地面积（平方千米）</translation>
    </message>
    <message>
        <source>Accumulated cost</source>
        <translation>累积阻力</translation>
    </message>
    <message>
        <source>Spreads the least cost of movement from the sources over the resistance surface.</source>
        <translation>从生态源地出发，在阻力面上计算到达各处的最小累积阻力。</translation>
    </message>
    <message>
        <source>&lt;p&gt;MCR = min Σ Dᵢⱼ · Rᵢ. A step between neighbouring cells costs the mean of their two resistances times the distance of their centres in metres; eight neighbours; nodata cannot be crossed. The result is in resistance × metres. Allocation is the id of the source reached at the least cost; back-links are directions to the previous cell, their number times 45 degrees counter-clockwise from east (1 north-east … 8 east, 0 at the source). Same rule as GRASS r.cost, there in cell units.&lt;/p&gt;</source>
        <translation>&lt;p&gt;MCR = min Σ Dᵢⱼ · Rᵢ。相邻像元间一步的代价为两像元阻力均值乘以中心距离（米），八邻域，无数据不可通过；结果单位为阻力×米。分配为代价最小的源地编号；回溯为指向前一像元的方向，数值乘以 45 度为从正东起逆时针的角度（1 东北……8 正东，源地为 0）。规则与 GRASS r.cost 相同（后者以像元为单位）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Polygons, lines or points, or a raster whose values above 0 are source ids. Features are numbered by a whole-number field “id”, without one in order.</source>
        <translation>面、线或点，或以大于 0 的值为源地编号的栅格。要素以整数字段“id”为编号，没有则按顺序编号。</translation>
    </message>
    <message>
        <source>Above 0; nodata cannot be crossed.</source>
        <translation>大于 0；无数据不可通过。</translation>
    </message>
    <message>
        <source>Cells that cost more stay nodata. Empty: no limit.</source>
        <translation>超过此值的像元为无数据。留空则不限。</translation>
    </message>
    <message>
        <source>Highest cost (resistance × m)</source>
        <translation>最高累积阻力（阻力×米）</translation>
    </message>
    <message>
        <source>Resistance × metres.</source>
        <translation>阻力×米。</translation>
    </message>
    <message>
        <source>Id of the source reached at the least cost.</source>
        <translation>代价最小的源地编号。</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>源地分配</translation>
    </message>
    <message>
        <source>Direction to the previous cell, 0 at sources.</source>
        <translation>指向前一像元的方向，源地为 0。</translation>
    </message>
    <message>
        <source>Back-links</source>
        <translation>回溯方向</translation>
    </message>
    <message>
        <source>Highest accumulated cost (resistance × m)</source>
        <translation>累积阻力最大值（阻力×米）</translation>
    </message>
    <message>
        <source>No source of “{name}” lies on the resistance surface. Check extent and coordinate system.</source>
        <translation>“{name}”中没有源地落在阻力面上，请检查范围和坐标系。</translation>
    </message>
    <message>
        <source>Sources on nodata of the resistance were left out: {names}.</source>
        <translation>位于阻力面无数据处的源地已略去：{names}。</translation>
    </message>
    <message>
        <source>Sources outside the resistance surface were left out: {names}.</source>
        <translation>位于阻力面之外的源地已略去：{names}。</translation>
    </message>
    <message>
        <source>Sources whose cells belong to others were left out: {names}. Use smaller cells.</source>
        <translation>像元已被其他源地占用的源地已略去：{names}。请使用更小的像元。</translation>
    </message>
    <message>
        <source>Common classes 1–15, from “Classify land-use raster”.</source>
        <translation>通用分类 1—15，由“用地栅格分类转换”得到。</translation>
    </message>
    <message>
        <source>Determine restoration types</source>
        <translation>修复类型判定（九类）</translation>
    </message>
    <message>
        <source>&lt;p&gt;A rule holds where all its comparisons hold; a layer without data at a cell makes its comparisons fail there. Mine restoration (1) stands alone. Two or more of the types 2 to 7 make composite function restoration (8); one alone gives its own type. Ecosystem quality improvement (9) is what is left where no type 1 to 7 is met; it is not for built-up land. The log tells how much degraded land has no type. A cell without a problem is no data in the result and 0 in the flags; the flags tell every type whose rules hold (bit of value 2^(type − 1)), also those hidden by types 1 and 8. Rules whose layers are not given are left out and named in the log. Type names: the plan, chapter 2, section 3.&lt;/p&gt;&lt;p&gt;Built-in rules:&lt;/p&gt;</source>
        <translation>&lt;p&gt;一条规则的各项比较全部成立时该规则成立；图层在该处无数据时比较不成立。矿山修复（1）单独成类。2—7 类中有两类及以上并存时为复合功能修复（8），只有一类时即为该类。不属于 1—7 类而质量偏低或退损的非建设用地为生态系统质量提升（9）；未归类的退损面积在日志中说明。没有问题的像元在结果中为无数据，在问题标志中为 0；标志记录所有成立的类型（位值为 2 的（类型−1）次方），包括被 1 类和 8 类遮盖的类型。缺少图层的规则不参与判定，并在日志中列出。类型名称见规划第二章第三节。&lt;/p&gt;&lt;p&gt;内置规则：&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{area} km² are degraded (2 or more) but meet no rule, such as built-up land.</source>
        <translation>{area} 平方千米退损程度在 2 以上但不符合任何规则，如建设用地。</translation>
    </message>
    <message>
        <source>{area} km² have a land use but no degradation; only the other layers count there.</source>
        <translation>{area} 平方千米有用地数据而无退损程度数据，该处只按其他图层判定。</translation>
    </message>
    <message>
        <source>Make restoration units</source>
        <translation>修复图斑生成</translation>
    </message>
    <message>
        <source>Left empty, township or name is taken where there is one, else the first text field.</source>
        <translation>留空时取 township 或 name 字段，没有则取第一个文本字段。</translation>
    </message>
    <message>
        <source>“{name}” holds no restoration type. Make it with other layers or rules.</source>
        <translation>“{name}”中没有任何修复类型。请换用其他图层或规则重新判定。</translation>
    </message>
    <message>
        <source>“{layer}” has no text field. Choose the field that holds the township's name.</source>
        <translation>“{layer}”没有文本字段。请选择存放乡镇名称的字段。</translation>
    </message>
    <message>
        <source>Townships are named by the field “{field}”.</source>
        <translation>乡镇名称取自字段“{field}”。</translation>
    </message>
    <message>
        <source>Determine restoration ways</source>
        <translation>修复方式判定（三种）</translation>
    </message>
    <message>
        <source>The polygons cannot be cut into each other ({reason}). Run “Fix geometries” on the layers.</source>
        <translation>面无法相互切分（{reason}）。请先对各图层运行“修复几何图形”。</translation>
    </message>
    <message>
        <source>The names table names zones that were not made: {codes}.</source>
        <translation>分区名称表中有未划出的分区：{codes}。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Unit = boundary ∩ watershed ∩ township ∩ cell, with whatever of the three is given; every unit is one polygon. Where watersheds or townships overlap, the first one counts; what none of them covers stays a unit of its own. Pieces below the smallest area join a neighbour, if possible one of the same watershed and township, else the one with the longest shared border. The units cover the boundary exactly, without gaps or overlaps, and neighbours share their vertices.&lt;/p&gt;&lt;p&gt;Small watershed ∩ township is the unit recommended for municipal zoning; cells of 500 m to 1 km do for drafts (proposed default).&lt;/p&gt;</source>
        <translation>&lt;p&gt;单元 = 规划边界 ∩ 小流域 ∩ 乡镇 ∩ 方格，后三者给出哪些就用哪些；每个单元为一个单部件面。小流域或乡镇相互重叠处以先出现者为准；没有小流域、乡镇覆盖的部分自成单元。小于最小面积的碎块并入相邻单元：优先并入同一小流域、同一乡镇的单元，否则并入公共边界最长的单元。各单元恰好铺满规划边界，无缝隙、无重叠，相邻单元共用节点。&lt;/p&gt;&lt;p&gt;市级分区宜采用“小流域 ∩ 乡镇”单元；方案草拟可用 500 米至 1 千米方格（建议默认值）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Smaller pieces join a neighbour; never more than a quarter of a cell. Proposed default 0.5 km².</source>
        <translation>更小的碎块并入相邻单元；此值不超过方格面积的四分之一。建议默认值 0.5 平方千米。</translation>
    </message>
    <message>
        <source>“{name}” does not overlap the planning boundary. Check its coordinate system.</source>
        <translation>“{name}”与规划边界不重叠。请检查其坐标系。</translation>
    </message>
    <message>
        <source>Cells of {size} m make about {count} units, more than {most}. Give a larger side.</source>
        <translation>边长 {size} 米的方格约有 {count} 个单元，超过 {most} 个。请增大边长。</translation>
    </message>
    <message>
        <source>“{name}” does not overlap the planning units. Check its coordinate system.</source>
        <translation>“{name}”与规划单元不重叠。请检查其坐标系。</translation>
    </message>
    <message>
        <source>{count} strips are smaller than the smallest strip and stay part of the blocks.</source>
        <translation>有 {count} 个条带小于最小条带面积，仍归所在区块。</translation>
    </message>
    <message>
        <source>Output of “Classify land-use raster” with common classes, on the planning grid.</source>
        <translation>“用地栅格分类转换”输出的通用分类栅格，位于规划网格上。</translation>
    </message>
    <message>
        <source>“{name}” holds no common land-use class. Run “Classify land-use raster” first.</source>
        <translation>“{name}”中没有通用用地分类。请先运行“用地栅格分类转换”。</translation>
    </message>
    <message>
        <source>{count} parts of the planning units touch no other part; the nearest one counts as a neighbour.</source>
        <translation>规划单元中有 {count} 处与其他部分不相接，以最近的单元作为其相邻单元。</translation>
    </message>
    <message>
        <source>&lt;p&gt;1. A unit takes its dominant function: urban space → human settlement; agricultural space → agricultural production; ecological space → the largest of water conservation, soil conservation and biodiversity, unless another function covers more than half of it.&lt;br&gt;2. Units of one function that share a border form a block; a strip (river corridor) is a block of its own, with the function of the strip as a whole (区块为主、条块结合).&lt;br&gt;3. The smallest block below the smallest area joins the neighbour with the highest (1 − s)·b + s·m, b share of the border, m = Σ min(p, q) overlap of the function mixes, until none is left.&lt;/p&gt;&lt;p&gt;Units are first cut by the strips. Strips of one name are one strip; without a name field, strips that touch (rivers that join) are one. A unit that holds no cell centre takes the cell at its inner point.&lt;/p&gt;&lt;p&gt;Source: the plan, chapter 2, section 1, names spaces, functions and the form of the zones; the procedure is a proposal. Official zone names are not published: give them in the names table.&lt;/p&gt;</source>
        <translation>&lt;p&gt;1. 确定单元的主导功能：城镇空间 → 人居环境建设；农业空间 → 农业生产；生态空间 → 水源涵养、水土保持、生物多样性维护中占比最大者，除非另一类功能覆盖单元一半以上。&lt;br&gt;2. 主导功能相同且有公共边界的单元组成区块；条带（河流廊道）自成一块，其功能按整个条带确定（区块为主、条块结合）。&lt;br&gt;3. 从小于最小面积的区块中最小的一块开始，依次并入 (1 − s)·b + s·m 最大的相邻区块，直至不再有小区块；b 为公共边界占比，m = Σ min(p, q) 为两区块功能构成的重合度。&lt;/p&gt;&lt;p&gt;单元先按条带切分。名称相同的条带为一个条带；未指定名称字段时，相接的条带（汇合的河流）为一个条带。不含像元中心的单元取其内点所在的像元。&lt;/p&gt;&lt;p&gt;依据：规划第二章第一节给出了空间、主导功能和分区形式；具体步骤为建议做法。分区正式名称未公布，请在分区名称表中给出。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Features of one name are one strip.</source>
        <translation>名称相同的要素为一个条带。</translation>
    </message>
    <message>
        <source>Name of strip</source>
        <translation>条带名称字段</translation>
    </message>
    <message>
        <source>Proposed default 200 km². Strips may be smaller.</source>
        <translation>建议默认值 200 平方千米。条带可小于此值。</translation>
    </message>
    <message>
        <source>Above this share of a unit, a function of another space wins in ecological space. Proposed default.</source>
        <translation>在生态空间内，其他空间的功能占单元面积超过此比例时以该功能为准。建议默认值。</translation>
    </message>
    <message>
        <source>Share that overrides the space (%)</source>
        <translation>优先于空间的功能占比（%）</translation>
    </message>
    <message>
        <source>0 joins small blocks by border alone, 1 by function mix alone. Proposed default.</source>
        <translation>0 只按公共边界合并小区块，1 只按功能构成合并。建议默认值。</translation>
    </message>
    <message>
        <source>Weight s of the function mix (0–1)</source>
        <translation>功能构成权重 s（0—1）</translation>
    </message>
    <message>
        <source>Table with the columns zone (1–5 or I–V) and name.</source>
        <translation>含 zone（1—5 或 I—V）和 name（名称）两列的表。</translation>
    </message>
    <message>
        <source>“{name}” has no function (1 to 5) in the planning units.</source>
        <translation>“{name}”在规划单元内没有主导功能值（1 至 5）。</translation>
    </message>
    <message>
        <source>{count} blocks are smaller than the smallest block but have no neighbour to join.</source>
        <translation>有 {count} 个区块小于最小区块面积，但没有可并入的相邻区块。</translation>
    </message>
    <message>
        <source>Planning units overlap by {area} km²; the first one counts.</source>
        <translation>规划单元相互重叠 {area} 平方千米，以先出现者为准。</translation>
    </message>
    <message>
        <source>{count} gaps between planning units, each smaller than a cell, were closed.</source>
        <translation>规划单元之间有 {count} 处小于一个像元的缝隙，已闭合。</translation>
    </message>
    <message>
        <source>&lt;p&gt;SKATER (Assunção et al. 2006, Int. J. Geogr. Inf. Sci. 20: 797–811): a minimum spanning tree over touching units, edge weight = distance of their standardised features; then, in whatever level-1 block it lies, the cut that lowers the within-zone sum of squared deviations most, until the number is reached. No cut leaves a zone below the smallest area; level-1 blocks that are smaller stay whole. Every zone is one contiguous polygon, but for parts of the planning area that lie apart; strips stay whole.&lt;/p&gt;&lt;p&gt;Whole-number rasters of at most 32 values are classes and give the share of each class in a unit, other rasters give its mean; each raster and the position weigh 1 (proposed defaults). Zones are numbered I-1 … V-n from north-west to south-east and named position + function; official names come from the names table. The main direction follows from function and degradation (built-in table of directions, proposed). The plan has 18 level-2 zones (chapter 2, section 1).&lt;/p&gt;</source>
        <translation>&lt;p&gt;SKATER 方法（Assunção 等 2006，Int. J. Geogr. Inf. Sci. 20: 797–811）：对相接的单元建立最小生成树，边权为标准化指标之间的距离；然后在所有一级区块中，每次切断使区内离差平方和下降最多的边，直至达到分区个数。切分不产生小于最小面积的分区；本身更小的一级区块保持完整。每个分区为一个连续的面（规划范围本身分离的部分除外）；条带保持完整。&lt;/p&gt;&lt;p&gt;取值不超过 32 个的整数栅格视为分类，取单元内各类占比；其他栅格取单元平均值；各栅格与位置的权重均为 1（建议默认值）。分区自西北向东南编号 I-1 … V-n，默认名称为“位置+主导功能+区”；正式名称由分区名称表给出。主攻方向由主导功能和退损程度确定（内置主攻方向表，建议值）。规划划定 18 个二级生态修复分区（第二章第一节）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>For mean degradation (0–4) and main direction.</source>
        <translation>用于计算平均退损程度（0—4）并确定主攻方向。</translation>
    </message>
    <message>
        <source>Higher makes rounder zones; each feature raster weighs 1. Proposed default 1.</source>
        <translation>数值越大分区越紧凑；每个指标栅格的权重为 1。建议默认值 1。</translation>
    </message>
    <message>
        <source>How far a basin border holds units apart, in standard deviations. Proposed default 1.</source>
        <translation>流域界线使两侧单元增加的差异，以标准差计。建议默认值 1。</translation>
    </message>
    <message>
        <source>Weight of basin borders</source>
        <translation>流域界线权重</translation>
    </message>
    <message>
        <source>Mean degradation from which a zone counts as degraded in its direction. Proposed default 1.5.</source>
        <translation>平均退损程度达到此值的分区，按已退损确定主攻方向。建议默认值 1.5。</translation>
    </message>
    <message>
        <source>Degraded from (0–4)</source>
        <translation>退损判定值（0—4）</translation>
    </message>
    <message>
        <source>Table with the columns zone (code such as I-1) and name, if wished also direction.</source>
        <translation>含 zone（编号，如 I-1）和 name（名称）两列的表，可另加 direction（主攻方向）列。</translation>
    </message>
    <message>
        <source>{count} values of units without data were replaced by the mean.</source>
        <translation>有 {count} 个单元指标无数据，已以平均值代替。</translation>
    </message>
    <message>
        <source>“{name}” has a zone1 other than 1 to 5. Correct the field.</source>
        <translation>“{name}”的 zone1 字段中有 1 至 5 以外的值。请改正该字段。</translation>
    </message>
    <message>
        <source>“{units}” and “{zones}” do not overlap. Give the units the zones were made from.</source>
        <translation>“{units}”与“{zones}”不重叠。请选用划定一级分区时所用的规划单元。</translation>
    </message>
    <message>
        <source>Level-1 blocks smaller than the smallest zone stayed whole: {codes}.</source>
        <translation>小于最小分区面积的一级区块保持完整：{codes}。</translation>
    </message>
    <message>
        <source>No cell of “{raster}” lies in “{zones}”. Check that they cover the same area.</source>
        <translation>“{raster}”没有像元落在“{zones}”内。请检查两者范围是否一致。</translation>
    </message>
    <message>
        <source>The cell size must be above 0, not {size}.</source>
        <translation>像元大小必须大于 0，现为 {size}。</translation>
    </message>
    <message>
        <source>The resistance raster has {first} rows and columns, the raster beside it {second}. Bring both onto the same grid.</source>
        <translation>阻力面的行列数为 {first}，另一栅格的行列数为 {second}。请先将两者统一到同一网格。</translation>
    </message>
    <message>
        <source>There is no source cell. Sources are cells with a value above 0.</source>
        <translation>没有源地像元。值大于 0 的像元才是源地。</translation>
    </message>
    <message>
        <source>All {count} source cells lie on nodata of the resistance raster. Check that sources and resistance cover the same area.</source>
        <translation>全部 {count} 个源地像元都落在阻力面的无数据处。请检查源地与阻力面的范围是否一致。</translation>
    </message>
    <message>
        <source>The initial cost of {count} source cells is missing, negative or infinite.</source>
        <translation>有 {count} 个源地像元的初始阻力缺失、为负或为无穷大。</translation>
    </message>
    <message>
        <source>The resistance of {count} cells is zero, negative or infinite. Every cell needs a resistance above 0; use nodata for cells that cannot be crossed.</source>
        <translation>有 {count} 个像元的阻力值为零、负数或无穷大。每个像元的阻力值都应大于 0；不可穿越的像元请设为无数据。</translation>
    </message>
    <message>
        <source>The back-links do not lead to a source. Use the back-links of one cost-distance run.</source>
        <translation>回溯方向不能通到源地。请使用同一次累积阻力计算得到的回溯方向。</translation>
    </message>
    <message>
        <source>Apply plan style</source>
        <translation>应用规划样式</translation>
    </message>
    <message>
        <source>Styles a layer like the maps of the plan and saves the style as a QML file.</source>
        <translation>按规划附图的样式设置图层，并存为 QML 样式文件。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Class names, colours and order come from the built-in tables of classes and styles, in the language of QGIS; only classes that occur are listed. A layer of the project changes at once. The colours of land use follow appendix B of the trial mapping code for municipal spatial plans where it has the class; the others are proposals, as the tables say.&lt;/p&gt;</source>
        <translation>&lt;p&gt;类别名称、颜色和顺序取自内置的分类表和样式表，随 QGIS 语言显示，只列出现的类别。工程中的图层立即改变样式。用地颜色凡《市级国土空间总体规划制图规范（试行）》附录 B 有规定的从其规定，其余为建议值，见各表说明。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>A raster or vector layer; class codes as in the class tables.</source>
        <translation>栅格或矢量图层，类别编码与分类表一致。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>What the layer shows.</source>
        <translation>图层表达的内容。</translation>
    </message>
    <message>
        <source>Style file</source>
        <translation>样式文件</translation>
    </message>
    <message>
        <source>QML; it can be loaded on other layers.</source>
        <translation>QML 文件，可用于其他图层。</translation>
    </message>
    <message>
        <source>The style “{style}” does not fit “{layer}”. Choose a style for its kind of layer.</source>
        <translation>样式“{style}”不适用于“{layer}”，请选择与图层类型相符的样式。</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”, which the style “{style}” needs.</source>
        <translation>“{layer}”没有样式“{style}”所需的字段“{field}”。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The tools read their classes and rules from tables. Export one, edit it in QGIS, LibreOffice or Excel, and give it to the tool as its table in place of the built-in one. The columns source and flag tell where a row comes from: Q was read in the source, R follows common use of the standard without its text at hand, D is a proposed default. Columns of numbers stay numbers, codes such as 0101 stay text.&lt;/p&gt;</source>
        <translation>&lt;p&gt;各工具的分类和规则都来自表格。导出后可在 QGIS、LibreOffice 或 Excel 中修改，再提供给工具代替内置表。source 和 flag 列说明每一行的来源：Q 为查阅原文，R 为按标准的通行用法、未核对原文，D 为建议默认值。数字列保持为数字，0101 之类的编码保持为文本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scores of the five functions by land use</source>
        <translation>五类功能评分表</translation>
    </message>
    <message>
        <source>Number of planning units</source>
        <translation>规划单元数</translation>
    </message>
    <message>
        <source>Draws the least-cost paths between ecological sources and ranks them with the gravity model.</source>
        <translation>生成生态源地之间的最小阻力路径，并用重力模型排序。</translation>
    </message>
    <message>
        <source>Polygons, lines or points, for example from “Extract ecological sources”.</source>
        <translation>面、线或点，例如“生态源地提取”的结果。</translation>
    </message>
    <message>
        <source>Ids for the fields from and to. Empty: a whole-number field “id”, without one the order.</source>
        <translation>from、to 字段所用的编号。留空则用整数字段“id”，没有则按顺序。</translation>
    </message>
    <message>
        <source>Source id field</source>
        <translation>源地编号字段</translation>
    </message>
    <message>
        <source>Adjacent sources</source>
        <translation>相邻源地</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>全部配对</translation>
    </message>
    <message>
        <source>Minimum spanning tree</source>
        <translation>最小生成树</translation>
    </message>
    <message>
        <source>Nearest source of each</source>
        <translation>各源地的最近源地</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>配对方式</translation>
    </message>
    <message>
        <source>Which sources are linked.</source>
        <translation>哪些源地相连。</translation>
    </message>
    <message>
        <source>Dearer corridors are left out. Empty: no limit.</source>
        <translation>超过此值的廊道略去。留空则不限。</translation>
    </message>
    <message>
        <source>Leave out corridors that run through a third source: it is linked to both anyway.</source>
        <translation>略去穿过第三个源地的廊道：该源地与两端本已相连。</translation>
    </message>
    <message>
        <source>Drop corridors through other sources</source>
        <translation>去除穿过其他源地的廊道</translation>
    </message>
    <message>
        <source>Total length (m)</source>
        <translation>总长度（米）</translation>
    </message>
    <message>
        <source>The network falls into {count} parts. Not linked to the largest: {names}.</source>
        <translation>网络分为 {count} 部分，未与最大部分相连的源地：{names}。</translation>
    </message>
    <message>
        <source>Build resistance surface</source>
        <translation>阻力面构建</translation>
    </message>
    <message>
        <source>Extract ecological sources</source>
        <translation>生态源地提取</translation>
    </message>
    <message>
        <source>Only inside the planning area</source>
        <translation>只保留规划范围内</translation>
    </message>
    <message>
        <source>Cells where the planning grid is nodata become nodata. Off: the whole rectangle is filled.</source>
        <translation>规划网格为无数据处，结果也为无数据。不勾选则填满整个矩形范围。</translation>
    </message>
    <message>
        <source>The {most} largest of {count} strips are kept.</source>
        <translation>{count} 个条带中保留面积最大的 {most} 个。</translation>
    </message>
    <message>
        <source>The smallest blocks join others until no more are left, so that level 2 has room to split them; strips are not counted. 0 is any number. Proposed default 12.</source>
        <translation>最小的区块依次并入相邻区块，直到不超过此数，给二级分区留出细分余地；条带不计。0 表示不限。建议默认值 12。</translation>
    </message>
    <message>
        <source>Most blocks</source>
        <translation>区块最多个数</translation>
    </message>
    <message>
        <source>Smaller strips stay part of the blocks around them. Proposed default 100 km², with 1000 m to each side a river of 50 km.</source>
        <translation>更小的条带仍归所在区块。建议默认值 100 平方千米，两侧各 1000 米时相当于 50 千米长的河段。</translation>
    </message>
    <message>
        <source>The largest are kept. 0 is any number. Proposed default 5: Beijing has five river systems.</source>
        <translation>保留面积最大的条带。0 表示不限。建议默认值 5（北京有五大水系）。</translation>
    </message>
    <message>
        <source>Most strips</source>
        <translation>条带最多个数</translation>
    </message>
    <message>
        <source>The number of nearest sources must be at least 1, not {number}.</source>
        <translation>最近源地的个数至少为 1，现为 {number}。</translation>
    </message>
    <message>
        <source>Unknown choice of pairs: {mode}.</source>
        <translation>未知的源地配对方式：{mode}。</translation>
    </message>
    <message>
        <source>Links need at least two sources; {count} found.</source>
        <translation>建立廊道至少需要两个源地，现有 {count} 个。</translation>
    </message>
    <message>
        <source>The tools could not be registered. Is another copy of the plugin active?</source>
        <translation>工具未能注册，是否启用了本插件的另一份副本？</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>附图类型</translation>
    </message>
    <message>
        <source>Degradation indicators</source>
        <translation>退损表征图层</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>{text} This flow starts with {default}.</source>
        <translation>{text}本流程默认值为 {default}。</translation>
    </message>
    <message>
        <source>Number of break points</source>
        <translation>生态断裂点数</translation>
    </message>
    <message>
        <source>Number of corridors</source>
        <translation>生态廊道数</translation>
    </message>
    <message>
        <source>Habitat or ecosystem quality</source>
        <translation>生境或生态系统质量</translation>
    </message>
    <message>
        <source>Lowest quality (unit of the raster)</source>
        <translation>最低质量（与质量栅格同单位）</translation>
    </message>
    <message>
        <source>Number of sources</source>
        <translation>源地个数</translation>
    </message>
    <message>
        <source>{text} Values for scripts: {values}.</source>
        <translation>{text}脚本取值：{values}。</translation>
    </message>
    <message>
        <source>{text} {more}</source>
        <translation>{text}{more}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{result} ← {note}: {tests} ({basis})</source>
        <translation>{result} ← {note}：{tests}（{basis}）</translation>
    </message>
    <message>
        <source>A feature of “{name}” lies outside the range of the coordinate system {crs}. Check the layer's coordinate system.</source>
        <translation>“{name}”中有要素超出坐标系 {crs} 的适用范围。请检查该图层的坐标系。</translation>
    </message>
    <message>
        <source>“{name}” holds no data in the zones.</source>
        <translation>“{name}”在各分区内没有数据。</translation>
    </message>
    <message>
        <source>Every cell of “{name}” reaches the lowest quality {least}. Is it in the raster's unit?</source>
        <translation>“{name}”的每个像元都达到最低质量 {least}，该值的单位与栅格一致吗？</translation>
    </message>
    <message>
        <source>Night light</source>
        <translation>夜间灯光</translation>
    </message>
    <message>
        <source>Existing passages</source>
        <translation>既有通道（桥、隧、涵）</translation>
    </message>
    <message>
        <source>Passage field</source>
        <translation>通道类型字段</translation>
    </message>
    <message>
        <source>Edge width (cells)</source>
        <translation>边缘宽度（像元）</translation>
    </message>
    <message>
        <source>Smallest stepping stone (km²)</source>
        <translation>踏脚石最小面积（平方千米）</translation>
    </message>
    <message>
        <source>Dispersal distance (m)</source>
        <translation>扩散距离（米）</translation>
    </message>
    <message>
        <source>Least corridor width (m)</source>
        <translation>廊道最小宽度（米）</translation>
    </message>
    <message>
        <source>Smallest barrier radius (m)</source>
        <translation>障碍点最小搜索半径（米）</translation>
    </message>
    <message>
        <source>Largest barrier radius (m)</source>
        <translation>障碍点最大搜索半径（米）</translation>
    </message>
    <message>
        <source>MSPA classes</source>
        <translation>MSPA景观类型</translation>
    </message>
    <message>
        <source>MSPA statistics</source>
        <translation>MSPA统计表</translation>
    </message>
    <message>
        <source>Corridor swath</source>
        <translation>廊道范围（归一化成本）</translation>
    </message>
    <message>
        <source>Corridor areas</source>
        <translation>生态廊道范围</translation>
    </message>
    <message>
        <source>Patch importance</source>
        <translation>斑块重要性</translation>
    </message>
    <message>
        <source>Network structure indices</source>
        <translation>网络结构指数（α、β、γ）</translation>
    </message>
    <message>
        <source>Pinch points</source>
        <translation>生态夹点</translation>
    </message>
    <message>
        <source>Current in corridors</source>
        <translation>廊道内电流</translation>
    </message>
    <message>
        <source>Barrier score</source>
        <translation>障碍得分</translation>
    </message>
    <message>
        <source>Barrier points</source>
        <translation>生态障碍点</translation>
    </message>
    <message>
        <source>Stepping stones</source>
        <translation>踏脚石</translation>
    </message>
    <message>
        <source>Repairs by gain</source>
        <translation>修复连通增益</translation>
    </message>
    <message>
        <source>Curve of gain and cost</source>
        <translation>增益—成本曲线</translation>
    </message>
    <message>
        <source>Ecological barriers</source>
        <translation>生态障碍点</translation>
    </message>
    <message>
        <source>Scores every cell by how much restoring a circle around it would shorten the corridors.</source>
        <translation>计算以每个像元为圆心修复一个圆形范围后，廊道累积阻力可降低多少。</translation>
    </message>
    <message>
        <source>&lt;p&gt;For a link of two sources A, B with least cost LCD and a circle of radius r around a cell: score = (LCD − min C&lt;sub&gt;A&lt;/sub&gt; − min C&lt;sub&gt;B&lt;/sub&gt; − D · R′) / D, D = 2r, min C the least accumulated cost from a source on the rim of the circle, R′ the resistance after restoration. The score is the fall of the least cost per metre restored, in units of resistance; percent is 100 · score / LCD per metre (Barrier Mapper of Linkage Mapper; McRae et al. 2012, PLoS ONE 7: e52604).&lt;/p&gt;&lt;p&gt;The rim is one cell wide, r − cell &amp;lt; distance ≤ r: on cells of 1 m that of Barrier Mapper, whose rim is 1 m wide and holds few cells or none where cells are larger; here it is whole at any cell size. Lowering the resistance in the circle to R′ shortens the corridor by at least score · D less 8 % of D · R′, as steps go in eight directions.&lt;/p&gt;&lt;p&gt;Over radii the highest score counts; over links the highest (max) or the sum (sum). Nodata inside a circle counts as restored. Points: cells without a higher neighbour, from the highest down, none within the radius of a higher one. class: 1 first-level and 2 second-level improvement area, natural breaks of the points' scores (study of western Jilin, ChinaXiv-202112.00068); gain: score · D, fall of the least cost (resistance × m); from, to: the link with the highest score there; links: how many gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;对最小累积阻力为 LCD 的两个源地 A、B，以及以像元为圆心、半径为 r 的圆：score =（LCD − min C&lt;sub&gt;A&lt;/sub&gt; − min C&lt;sub&gt;B&lt;/sub&gt; − D · R′）/ D，D = 2r，min C 为圆周上到源地的最小累积阻力，R′ 为修复后阻力值。得分即每修复 1 米可降低的最小累积阻力，单位同阻力值；percent 为每米 100 · score / LCD（Linkage Mapper 的 Barrier Mapper；McRae 等 2012，PLoS ONE 7: e52604）。&lt;/p&gt;&lt;p&gt;圆周宽一个像元，r − 像元 &amp;lt; 距离 ≤ r：像元为 1 米时与 Barrier Mapper 相同；后者圆周固定宽 1 米，像元较大时只含少数像元甚至没有，此处在任何像元大小下圆周都完整。将圆内阻力降至 R′，廊道累积阻力至少降低 score · D 减去 D · R′ 的 8 %（因路径只沿八个方向）。&lt;/p&gt;&lt;p&gt;各半径取最高得分；各廊道取最高值（max）或总和（sum）。圆内的无数据视为一并修复。障碍点：相邻像元均不高于它的像元，从高到低选取，不落在更高点的半径之内。class：1 为一级改善区，2 为二级改善区，按各点得分自然断点法划分（吉林西部研究，ChinaXiv-202112.00068）；gain：score · D，即最小累积阻力降低量（阻力×米）；from、to：该处得分最高的廊道；links：得到改善的廊道数。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Smallest radius (m)</source>
        <translation>最小半径（米）</translation>
    </message>
    <message>
        <source>Largest radius (m)</source>
        <translation>最大半径（米）</translation>
    </message>
    <message>
        <source>Step between radii (m)</source>
        <translation>半径步长（米）</translation>
    </message>
    <message>
        <source>Highest of the links</source>
        <translation>各廊道最高值</translation>
    </message>
    <message>
        <source>Sum of the links</source>
        <translation>各廊道总和</translation>
    </message>
    <message>
        <source>Highest: the best improvement of one corridor; cells that improve none are nodata. Sum: what many corridors share; 0 where none improves.</source>
        <translation>最高值：对单条廊道的最大改善，对任何廊道都无改善的像元为无数据。总和：多条廊道共同的改善，无改善处为 0。</translation>
    </message>
    <message>
        <source>Combination of corridors</source>
        <translation>廊道合并方式</translation>
    </message>
    <message>
        <source>Resistance inside a restored circle. Default 1, as in Barrier Mapper.</source>
        <translation>修复后圆内的阻力值。默认 1，与 Barrier Mapper 相同。</translation>
    </message>
    <message>
        <source>Resistance after restoration</source>
        <translation>修复后阻力值</translation>
    </message>
    <message>
        <source>Points with a lower score are left out. Proposed default 0 (all).</source>
        <translation>得分更低的点不输出。建议默认值 0（全部输出）。</translation>
    </message>
    <message>
        <source>Lowest score of points</source>
        <translation>障碍点最低得分</translation>
    </message>
    <message>
        <source>Of points nearer to each other only the higher is kept. Empty: their radius.</source>
        <translation>相距更近的点只保留得分较高者。留空：取各点的半径。</translation>
    </message>
    <message>
        <source>Least distance of points (m)</source>
        <translation>障碍点最小间距（米）</translation>
    </message>
    <message>
        <source>Fall of the least cost per metre restored (resistance).</source>
        <translation>每修复 1 米可降低的最小累积阻力（阻力值）。</translation>
    </message>
    <message>
        <source>Fall per metre restored in percent of the least cost.</source>
        <translation>每修复 1 米的降低量占最小累积阻力的百分比。</translation>
    </message>
    <message>
        <source>Barrier percent</source>
        <translation>障碍点改善百分比</translation>
    </message>
    <message>
        <source>Local maxima with rank, class, score, percent, gain, radius, from, to, links, x, y.</source>
        <translation>得分的局部极大点，含 rank 排序、class 级别、score 得分、percent 百分比、gain 降低量、radius 半径、from、to、links 廊道数、x、y。</translation>
    </message>
    <message>
        <source>Number of barrier points</source>
        <translation>障碍点数量</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>最高得分</translation>
    </message>
    <message>
        <source>No circle of these radii improves a corridor.</source>
        <translation>这些半径的圆都不能改善任何廊道。</translation>
    </message>
    <message>
        <source>The least width is below two cells of “{name}” ({cell} m): narrow places are uncertain.</source>
        <translation>最小宽度小于“{name}”的两个像元（像元 {cell} m）：狭窄处不可靠。</translation>
    </message>
    <message>
        <source>{share} % of the corridors lie outside the swath “{name}”: no width is measured there.</source>
        <translation>{share} % 的廊道位于廊道范围“{name}”之外：该处不量测宽度。</translation>
    </message>
    <message>
        <source>Where no built-up polygons are given: common classes 9–12 of this raster are built-up land. The habitat classes are habitat.</source>
        <translation>未给出建设用地面时，以此栅格的统一分类 9–12 为建设用地。其中的生境类作为生境。</translation>
    </message>
    <message>
        <source>Polygons of ecological sources: habitat; the width is not measured inside them.</source>
        <translation>生态源地面：作为生境；其内部不量测廊道宽度。</translation>
    </message>
    <message>
        <source>Polygons of stepping stones: habitat, as the sources are.</source>
        <translation>踏脚石面：与源地一样作为生境。</translation>
    </message>
    <message>
        <source>Codes of the land-use classes that are habitat, separated by spaces; empty: land use is not read as habitat. Proposed default 3 4 5 7 13: forest, shrubland, open and other forest, wetland, urban green space.</source>
        <translation>作为生境的用地分类代码，以空格分隔；留空则不从用地中读取生境。建议默认值 3 4 5 7 13：林地、灌木林地、疏林地及其他林地、湿地、城市绿地。</translation>
    </message>
    <message>
        <source>Habitat classes of the land use</source>
        <translation>用地中的生境类</translation>
    </message>
    <message>
        <source>Longer stretches of a corridor outside habitat are habitat gaps; 0: not looked for. Proposed default 1000 m: stepping stones of birds in the plains at most 1 km apart; 200 m for missing canopy along avenues of an inner city.</source>
        <translation>廊道在生境之外的区段长于此距离即为生境间断；0 表示不查找。建议默认值 1000 米：平原区鸟类踏脚石间距不超过 1 千米；中心城林荫道缺失树冠取 200 米。</translation>
    </message>
    <message>
        <source>Shorter stretches of a corridor in habitat classes of the land use are no stepping stone. Proposed default 0 m (all are).</source>
        <translation>廊道经过用地生境类的区段短于此值时不作为踏脚石。建议默认值 0 米（全部作为踏脚石）。</translation>
    </message>
    <message>
        <source>Shortest stepping stone (m)</source>
        <translation>踏脚石最短长度（米）</translation>
    </message>
    <message>
        <source>Normalised cost of the corridors, 0 on the path, from “Ecological corridors”. Cells with a value up to the cutoff belong to the corridor.</source>
        <translation>廊道的归一化成本，路径上为 0，来自“生态廊道”。值不超过截断值的像元属于廊道。</translation>
    </message>
    <message>
        <source>Highest normalised cost of a corridor. Empty: every cell with a value belongs to it.</source>
        <translation>廊道的最高归一化成本。留空则凡有值的像元均属于廊道。</translation>
    </message>
    <message>
        <source>Swath cutoff (resistance × m)</source>
        <translation>廊道范围截断值（阻力×米）</translation>
    </message>
    <message>
        <source>Places where the swath is narrower are found. Proposed default 100 m: from there on a corridor suits birds and biodiversity (Zhu Qiang et al. 2005). Widths below two cells are uncertain.</source>
        <translation>查找廊道范围窄于此值之处。建议默认值 100 米：达到此宽度的廊道适合鸟类和生物多样性保护（朱强等 2005）。小于两个像元的宽度不可靠。</translation>
    </message>
    <message>
        <source>Points or lines of existing bridges, tunnels, culverts and wildlife passages; also the roads themselves with a bridge or tunnel field.</source>
        <translation>既有桥梁、隧道、涵洞和动物通道的点或线；也可以是带有桥梁或隧道字段的道路图层本身。</translation>
    </message>
    <message>
        <source>Field with the kind of passage; see passage in the table barrier_classes. Features with an empty field or no are left out. Empty: all features count.</source>
        <translation>通道类型字段，见表 barrier_classes 中的 passage 行。字段为空或为“否”的要素不计。留空则全部要素都作为通道。</translation>
    </message>
    <message>
        <source>A passage serves crossings at most this far from it. Proposed default 50 m.</source>
        <translation>通道可服务距其不超过此值的交叉点。建议默认值 50 米。</translation>
    </message>
    <message>
        <source>Reach of a passage (m)</source>
        <translation>通道作用距离（米）</translation>
    </message>
    <message>
        <source>A passage serves lines at most this far beside its own: parallel tracks and carriageways. Proposed default 30 m.</source>
        <translation>通道可服务其所在线路两侧不超过此距离的线路：并行股道和分幅路面。建议默认值 30 米。</translation>
    </message>
    <message>
        <source>Width of a bundle (m)</source>
        <translation>并行线路宽度（米）</translation>
    </message>
    <message>
        <source>Current density, from “Circuit-theory current” or “Ecological pinch points”: high where movement concentrates.</source>
        <translation>电流密度，来自“电路理论电流”或“生态夹点”：生态流集中处数值高。</translation>
    </message>
    <message>
        <source>Current density</source>
        <translation>电流密度</translation>
    </message>
    <message>
        <source>Barrier score, from “Ecological barriers”: high where restoring shortens the corridor most.</source>
        <translation>障碍得分，来自“生态障碍点”：修复后廊道成本下降越多，数值越高。</translation>
    </message>
    <message>
        <source>“{name}” has no value along the corridors. Check its coordinate system.</source>
        <translation>“{name}”在廊道沿线没有数值。请检查其坐标系。</translation>
    </message>
    <message>
        <source>Finds where corridors are cut by railways, roads, built-up land and water, leave habitat or get narrow, what exists there already and what mends it.</source>
        <translation>查找生态廊道被铁路、道路、建设用地和水域切断，离开生境或过于狭窄之处，识别既有通道，并提出修复措施。</translation>
    </message>
    <message>
        <source>Crossings, gaps and narrow places at most this far apart are one. Proposed default 100 m.</source>
        <translation>相距不超过此距离的交叉点、断裂段和狭窄处合并为一处。建议默认值 100 米。</translation>
    </message>
    <message>
        <source>Columns class, quantity (length, crossings or ratio; for any: severity, current or score), minimum, severity (0–3), weight, measure. Empty: the built-in table break_measures (proposed defaults).</source>
        <translation>列：class、quantity（length、crossings 或 ratio；class 为 any 时用 severity、current 或 score）、minimum、severity（0–3）、weight、measure。留空则使用内置表 break_measures（建议默认值）。</translation>
    </message>
    <message>
        <source>One point per break, with class, kind, severity, priority, proposed measure and place number.</source>
        <translation>每处断裂一个点，含类别、类型、严重程度、优先度、建议措施和位置编号。</translation>
    </message>
    <message>
        <source>The stretches of corridors concerned: in built-up land and water, outside habitat, narrow, or between the first and last line of a bundle.</source>
        <translation>相应的廊道区段：位于建设用地和水域内、生境之外、狭窄处，或并行线路首末线之间。</translation>
    </message>
    <message>
        <source>Give at least one layer of roads, railways, built-up land, water, habitat or a swath.</source>
        <translation>请至少给出道路、铁路、建设用地、水域、生境或廊道范围中的一个图层。</translation>
    </message>
    <message>
        <source>Crossings {crossing} (of these {mitigated} mitigated), gaps {gap}, habitat gaps {habitat}, narrow places {narrow}.</source>
        <translation>交叉点 {crossing} 处（其中已缓解 {mitigated} 处），断裂段 {gap} 处，生境间断 {habitat} 处，狭窄处 {narrow} 处。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Crossing&lt;/b&gt;: exact intersection of a corridor with railways and roads (and water drawn as lines). Crossings of one corridor with lines of one class merge by single linkage: chains of crossings at most the merging distance apart are one point, on the crossing nearest to their mean. Angle: between the line and the course of the corridor over the merging distance before and after, 0 to 90 degrees; length: along the corridor from the first to the last line.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gap&lt;/b&gt;: the stretches inside built-up land or water, merged along the corridor over the merging distance; the point lies in the middle of the longest.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Habitat gap&lt;/b&gt;: each stretch outside habitat (sources, stepping stones, habitat classes of the land use) longer than the dispersal distance; the ends of a corridor count as habitat. Ratio = length / dispersal distance.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Narrow place&lt;/b&gt;: where the swath is narrower than the least width. Width = shortest chord of the swath through the path among seven directions up to 45 degrees from the perpendicular of the course; the edge is where the normalised cost passes the cutoff, interpolated between cell centres (cost above twice the cutoff counts as twice the cutoff, nodata too). The point is the narrowest; ratio = least width / width.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;交叉点&lt;/b&gt;：廊道与铁路、道路（以及以线表示的水域）的精确交点。同一廊道与同类线路的交点按单链聚类合并：相邻间距不超过聚合距离的一串交点为一个点，落在距其均值最近的交点上。夹角：线路与廊道走向（前后各取聚合距离）之间，0 至 90 度；长度：沿廊道从第一条线至最后一条线。&lt;/p&gt;&lt;p&gt;&lt;b&gt;断裂段&lt;/b&gt;：廊道位于建设用地或水域内的区段，沿廊道按聚合距离合并；点位于最长区段的中点。&lt;/p&gt;&lt;p&gt;&lt;b&gt;生境间断&lt;/b&gt;：廊道在生境（源地、踏脚石、用地中的生境类）之外且长于扩散距离的每一区段；廊道两端视为生境。比值 = 长度 / 扩散距离。&lt;/p&gt;&lt;p&gt;&lt;b&gt;狭窄处&lt;/b&gt;：廊道范围窄于最小宽度之处。宽度 = 过路径点、与走向垂线夹角不超过 45 度的七个方向中最短的弦长；边界为归一化成本等于截断值之处，在像元中心之间内插（成本高于截断值两倍者按两倍计，无数据亦然）。点位于最窄处；比值 = 最小宽度 / 宽度。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Mitigated&lt;/b&gt;: a passage (bridge, tunnel, culvert) leads across every line of the crossing. It leads across a line when it is no farther from the crossing than its reach, and the railway or road it belongs to is of the same class, runs within 45 degrees of the line crossed and at most the width of a bundle beside it. A passage belongs to the nearest railway or road; a line (a culvert, a green bridge) to each it crosses; a bridge drawn as a piece of a road, within 5 m and 45 degrees of it, to that road only, not to what it passes over. A bridge on another road does not count.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;已缓解&lt;/b&gt;：交叉处的每一条线路都有通道（桥梁、隧道、涵洞）跨越。通道距交叉点不超过其作用距离，且其所属的铁路或道路与被交线路同类、走向相差不超过 45 度、在其侧方不超过并行线路宽度时，视为跨越该线路。通道属于最近的铁路或道路；线状通道（涵洞、绿桥）还属于其所穿越的每一条线路；作为道路一段绘制的桥（距道路 5 米、45 度以内）只属于该道路，不属于其下方线路。其他道路上的桥不计。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Severity (0 mitigated, 1 low, 2 medium, 3 high) and measure come from the table break_measures by class and length, crossings or ratio. Its rows “any” raise the severity (at most to 3) where the highest current or barrier score on the stretch reaches a percentile among the positive values of all cells of corridors, and give the weights w of the priority: 100 · Σ w·x / Σ w, x = severity / 3 before it is raised, percentile of the current, percentile of the barrier score, over what is given; proposed weights 0.5, 0.3, 0.2. Mitigated places have priority 0. Class words come from barrier_classes. Points of one class within the merging distance share a place number whatever their corridor: one structure mends them all.&lt;/p&gt;&lt;p&gt;Sources: Han Yongshun et al. 2025 (road crossings as obstacles of migration), McRae and Kavanagh 2011 (normalised least-cost corridors), Zhu Qiang et al. 2005 (widths); plan of Beijing chapter 3 (break points, stepping stones of birds). Severity, weights, measures, reach, bundle, dispersal distance and least width are proposals.&lt;/p&gt;</source>
        <translation>&lt;p&gt;严重程度（0 已缓解、1 低、2 中、3 高）和措施取自表 break_measures，按类别与长度、交叉数或比值确定。其中 any 行规定：区段上电流或障碍得分的最高值在全部廊道像元正值中的百分位达到 minimum 时，严重程度相应提高（最高为 3）；并给出优先度的权重 w：100 · Σ w·x / Σ w，x 为提高前的严重程度 / 3、电流百分位、障碍得分百分位，只计已给出的项；建议权重 0.5、0.3、0.2。已缓解处优先度为 0。类别用词见表 barrier_classes。同类断裂点相距不超过聚合距离者，不论属于哪条廊道，共用一个位置编号：一处工程可一并修复。&lt;/p&gt;&lt;p&gt;来源：韩用顺等 2025（道路交叉为迁移阻碍点），McRae 和 Kavanagh 2011（归一化最小成本廊道），朱强等 2005（廊道宽度）；北京市国土空间生态修复规划第三章（生态断裂点、鸟类踏脚石）。严重程度、权重、措施、作用距离、并行线路宽度、扩散距离和最小宽度均为建议值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Connectivity indices</source>
        <translation>景观连通性指数</translation>
    </message>
    <message>
        <source>Measures how well habitat patches are connected and what each patch and link contributes.</source>
        <translation>评价生境斑块的连通程度，以及各斑块、各连接的贡献。</translation>
    </message>
    <message>
        <source>Polygons in a CRS in metres, for example cores of “Morphological spatial pattern analysis (MSPA)”.</source>
        <translation>坐标系单位为米的面图层，例如“形态学空间格局分析（MSPA）”得到的核心区。</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>斑块</translation>
    </message>
    <message>
        <source>Empty: a whole-number field “id”, without one the order.</source>
        <translation>留空时取整数字段“id”，没有则按顺序编号。</translation>
    </message>
    <message>
        <source>Patch id field</source>
        <translation>斑块编号字段</translation>
    </message>
    <message>
        <source>Area or any weight of at least 0, as quality × area. Empty: area of the polygon in km².</source>
        <translation>面积或不小于 0 的任意权重，如质量 × 面积。留空时取图斑面积（平方千米）。</translation>
    </message>
    <message>
        <source>Area field</source>
        <translation>面积字段</translation>
    </message>
    <message>
        <source>1 or yes where the patch does not exist yet. Candidates are looked at one by one; their values are gains in percent of what exists.</source>
        <translation>尚不存在的斑块填 1 或 yes。候选斑块逐个计算，其值为相对现有网络的增益百分比。</translation>
    </message>
    <message>
        <source>Candidate field</source>
        <translation>候选斑块字段</translation>
    </message>
    <message>
        <source>Edge to edge</source>
        <translation>边缘到边缘</translation>
    </message>
    <message>
        <source>Centroid to centroid</source>
        <translation>质心到质心</translation>
    </message>
    <message>
        <source>Cost of given links</source>
        <translation>给定连接的成本</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Between which places of two patches.</source>
        <translation>两斑块间距离的量算方式。</translation>
    </message>
    <message>
        <source>Links by ids of patches, as “Ecological corridors” writes them. Only for “Cost of given links”.</source>
        <translation>以斑块编号表示的连接，格式同“生态廊道”的结果。仅用于“给定连接的成本”。</translation>
    </message>
    <message>
        <source>From field</source>
        <translation>起点字段</translation>
    </message>
    <message>
        <source>To field</source>
        <translation>终点字段</translation>
    </message>
    <message>
        <source>Cost field</source>
        <translation>成本字段</translation>
    </message>
    <message>
        <source>Field of the links. Default as “Ecological corridors” writes it.</source>
        <translation>连接图层的字段。默认与“生态廊道”的结果一致。</translation>
    </message>
    <message>
        <source>Patches at most this far apart are linked (IIC, NC …), and the distance at which the dispersal probability holds (PC …). Metres; the unit of the cost for given links. Default 1500 m (ChinaXiv-201809.00009).</source>
        <translation>距离不超过该值的斑块视为相连（IIC、NC 等），也是扩散概率对应的距离（PC 等）。单位米；给定连接时为成本的单位。默认 1500 米（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Distance threshold (m, or unit of the cost)</source>
        <translation>距离阈值（米，或成本单位）</translation>
    </message>
    <message>
        <source>Probability of dispersal over the threshold, above 0 and below 1. Default 0.5 (ChinaXiv-201809.00009).</source>
        <translation>在阈值距离上的扩散概率，大于 0 小于 1。默认 0.5（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Dispersal probability at the threshold</source>
        <translation>阈值距离上的扩散概率</translation>
    </message>
    <message>
        <source>Area of the whole landscape in the unit of the patches&apos; areas. Empty: no IIC and PC, all others.</source>
        <translation>景观总面积，单位与斑块面积相同。留空时不计算 IIC 和 PC，其余指数照常计算。</translation>
    </message>
    <message>
        <source>Landscape area (km², or unit of the area field)</source>
        <translation>景观总面积（平方千米，或面积字段的单位）</translation>
    </message>
    <message>
        <source>Polygons with id, name, area, candidate, component, degree, dIIC and dPC with their fractions (%), BC, dNL, dNC, dH, dLCP, dCCP, dF, dAWF (%), rank (1 highest dPC) and grade.</source>
        <translation>面图层，字段：id、name、area、candidate（候选）、component（组分）、degree（连接数）、dIIC 和 dPC 及其分量（%）、BC、dNL、dNC、dH、dLCP、dCCP、dF、dAWF（%）、rank（1 为 dPC 最高）、grade（等级）。</translation>
    </message>
    <message>
        <source>Lines with from, to, distance, p, linked, dIIC and dPC of the removal (%), rank and grade: links at most the threshold long, or all given links.</source>
        <translation>线图层，字段：from、to、distance、p、linked（是否相连）、去除该连接的 dIIC 和 dPC（%）、rank、grade：长度不超过阈值的连接，或全部给定连接。</translation>
    </message>
    <message>
        <source>Link importance</source>
        <translation>连接重要性</translation>
    </message>
    <message>
        <source>One row for each index: index, name, value, unit.</source>
        <translation>每个指数一行：index、name、value、unit。</translation>
    </message>
    <message>
        <source>Indices of the network</source>
        <translation>网络连通性指数表</translation>
    </message>
    <message>
        <source>Number of patches</source>
        <translation>斑块数量</translation>
    </message>
    <message>
        <source>Give the layer of links, or choose another distance.</source>
        <translation>请给出连接图层，或改选其他距离方式。</translation>
    </message>
    <message>
        <source>The landscape area has to be above 0.</source>
        <translation>景观总面积应大于 0。</translation>
    </message>
    <message>
        <source>Connectivity needs at least two existing patches; “{name}” has {count}.</source>
        <translation>连通性计算至少需要两个现有斑块；“{name}”有 {count} 个。</translation>
    </message>
    <message>
        <source>No two patches are linked within the threshold. Is it in the unit of the distances?</source>
        <translation>在阈值内没有任何两个斑块相连。阈值与距离的单位是否一致？</translation>
    </message>
    <message>
        <source>The patches fall into {count} components.</source>
        <translation>斑块分为 {count} 个组分。</translation>
    </message>
    <message>
        <source>Without the landscape area IIC and PC are left empty; EC(IIC) and EC(PC) are there.</source>
        <translation>未给景观总面积，IIC 和 PC 留空；EC(IIC) 和 EC(PC) 已给出。</translation>
    </message>
    <message>
        <source>Number of links (NL)</source>
        <translation>连接数（NL）</translation>
    </message>
    <message>
        <source>Number of components (NC)</source>
        <translation>组分数（NC）</translation>
    </message>
    <message>
        <source>Harary index (H)</source>
        <translation>Harary 指数（H）</translation>
    </message>
    <message>
        <source>Landscape coincidence, numerator (LCP)</source>
        <translation>景观一致概率分子（LCPnum）</translation>
    </message>
    <message>
        <source>Class coincidence probability (CCP)</source>
        <translation>类型一致概率（CCP）</translation>
    </message>
    <message>
        <source>Integral index of connectivity, numerator</source>
        <translation>整体连通性指数分子（IICnum）</translation>
    </message>
    <message>
        <source>Equivalent connectivity EC(IIC)</source>
        <translation>等效连通面积 EC(IIC)</translation>
    </message>
    <message>
        <source>IIC within patches</source>
        <translation>IIC 斑块内部分量</translation>
    </message>
    <message>
        <source>IIC by direct links</source>
        <translation>IIC 直接连接分量</translation>
    </message>
    <message>
        <source>IIC by stepping stones</source>
        <translation>IIC 踏脚石分量</translation>
    </message>
    <message>
        <source>Integral index of connectivity (IIC)</source>
        <translation>整体连通性指数（IIC）</translation>
    </message>
    <message>
        <source>Probability of connectivity, numerator</source>
        <translation>可能连通性指数分子（PCnum）</translation>
    </message>
    <message>
        <source>Equivalent connectivity EC(PC)</source>
        <translation>等效连通面积 EC(PC)</translation>
    </message>
    <message>
        <source>PC within patches</source>
        <translation>PC 斑块内部分量</translation>
    </message>
    <message>
        <source>PC by direct dispersal</source>
        <translation>PC 直接扩散分量</translation>
    </message>
    <message>
        <source>PC by stepping stones</source>
        <translation>PC 踏脚石分量</translation>
    </message>
    <message>
        <source>Probability of connectivity (PC)</source>
        <translation>可能连通性指数（PC）</translation>
    </message>
    <message>
        <source>Flux (F)</source>
        <translation>通量（F）</translation>
    </message>
    <message>
        <source>Area-weighted flux (AWF)</source>
        <translation>面积加权通量（AWF）</translation>
    </message>
    <message>
        <source>Nearest sources of each</source>
        <translation>各源地与其最近源地</translation>
    </message>
    <message>
        <source>Lines along cell centres with id, from, to, lcd, length, euclid, ratio, gravity, rank, cost_len, centrality, width, min_width, eff_resist, cost_eff.</source>
        <translation>沿像元中心的线，字段为 id、from、to、lcd、length、euclid、ratio、gravity、rank、cost_len、centrality、width、min_width、eff_resist、cost_eff。</translation>
    </message>
    <message>
        <source>Normalised cost (resistance × m), 0 on the paths; nodata above the cutoff.</source>
        <translation>归一化成本（阻力×米），路径上为 0；高于截断值处为无数据。</translation>
    </message>
    <message>
        <source>Polygons with id (of the corridor), from, to, lcd, area_ha, width, min_width.</source>
        <translation>面，字段为 id（廊道编号）、from、to、lcd、area_ha、width、min_width。</translation>
    </message>
    <message>
        <source>The sources with id, area_ha, links, centrality, rank (1 the most central).</source>
        <translation>生态源地，字段为 id、area_ha、links（廊道数）、centrality、rank（1 为最核心）。</translation>
    </message>
    <message>
        <source>Sources by centrality</source>
        <translation>源地中心性</translation>
    </message>
    <message>
        <source>Width of corridor areas (m)</source>
        <translation>廊道范围宽度（米）</translation>
    </message>
    <message>
        <source>Cutoff of the swath (resistance × m)</source>
        <translation>廊道范围截断值（阻力×米）</translation>
    </message>
    <message>
        <source>Sources farther apart, edge to edge in a straight line, are not linked. Empty: no limit.</source>
        <translation>边界之间直线距离超过此值的源地不相连。留空则不限。</translation>
    </message>
    <message>
        <source>Greatest distance (m)</source>
        <translation>最大直线距离（米）</translation>
    </message>
    <message>
        <source>Number of nearest sources</source>
        <translation>最近源地个数</translation>
    </message>
    <message>
        <source>Join parts of the network</source>
        <translation>连通网络各部分</translation>
    </message>
    <message>
        <source>Solves a circuit in every swath, which takes longer.</source>
        <translation>在每条廊道范围内求解电路，用时较长。</translation>
    </message>
    <message>
        <source>Effective resistance of each corridor</source>
        <translation>计算各廊道的有效电阻</translation>
    </message>
    <message>
        <source>A width of 0 m leaves no area. Leave it empty or give a width above 0.</source>
        <translation>宽度为 0 米则没有范围。请留空或给出大于 0 的宽度。</translation>
    </message>
    <message>
        <source>{count} corridors through a third source were left out.</source>
        <translation>略去 {count} 条穿过第三个源地的廊道。</translation>
    </message>
    <message>
        <source>Cutoff of the swath: {value}.</source>
        <translation>廊道范围截断值：{value}。</translation>
    </message>
    <message>
        <source>&lt;p&gt;A corridor is the path of least cost between two sources over the resistance surface: a step costs the mean of two resistances times the distance of the cell centres; eight neighbours; nodata cannot be crossed. Fields: lcd least cost (resistance × m), length (m), euclid distance between the edges of the sources (m), ratio lcd / euclid, cost_len lcd / length, gravity, rank (1 strongest), centrality; with swaths width and min_width (m); with effective resistance eff_resist and cost_eff lcd / eff_resist.&lt;/p&gt;&lt;p&gt;Gravity model: G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ), L = lcd, Lmax the highest lcd, S area in hectares (at least 1), P mean resistance inside the source; no unit (usual in Chinese network planning, from no norm).&lt;/p&gt;</source>
        <translation>&lt;p&gt;生态廊道是两个源地之间在阻力面上的最小阻力路径：每一步的成本为两像元阻力的平均值乘以像元中心距；八邻域；无数据不可穿越。字段：lcd 最小累积阻力（阻力×米），length 长度（米），euclid 源地边界间的直线距离（米），ratio = lcd / euclid，cost_len = lcd / length，gravity 引力，rank 排序（1 最强），centrality 中心性；计算廊道范围时另有 width 与 min_width（米）；计算有效电阻时另有 eff_resist 与 cost_eff = lcd / eff_resist。&lt;/p&gt;&lt;p&gt;重力模型：G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ)，L = lcd，Lmax 为最大 lcd，S 为面积（公顷，至少按 1 计），P 为源地内平均阻力；无量纲（国内生态网络规划常用，非规范规定）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Effective resistance (McRae et al. 2008): 1 A flows from one source to the other within the swath, eight neighbours, mean resistance; voltage × cell size (resistance × m). lcd / eff_resist is 1 for a single way and grows with the ways that run side by side.&lt;/p&gt;&lt;p&gt;Centrality (Linkage Mapper, step 7): the corridors are a circuit with lcd as resistance; for every two connected sources 1 A flows through it, and the currents of all pairs are summed for each corridor and for each source (the two ends of a pair carry 1 A).&lt;/p&gt;</source>
        <translation>&lt;p&gt;有效电阻（McRae 等 2008）：1 A 电流在廊道范围内自一源地流向另一源地，八邻域，取平均阻力；电压 × 像元大小（阻力×米）。只有一条通路时 lcd / eff_resist 为 1，并行通路越多其值越大。&lt;/p&gt;&lt;p&gt;中心性（Linkage Mapper 第 7 步）：以 lcd 为电阻将廊道视为电路，每两个连通的源地之间通 1 A 电流，将所有配对的电流按廊道、按源地累加（配对的两端各计 1 A）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Circuit-theory current</source>
        <translation>电路理论电流</translation>
    </message>
    <message>
        <source>Maps where movement flows between places when it takes every way, not only the cheapest.</source>
        <translation>绘制物种沿所有可能路径（不仅是最小成本路径）在各地之间运动的电流分布。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Cells are nodes joined to their neighbours by conductances g = 2 / (R₁ + R₂), averaging by resistance, or (1/R₁ + 1/R₂) / 2, by conductance; diagonals divided by √2. Voltages solve Kirchhoff's law Σ g (Vᵢ − Vⱼ) = current put in; the current through a cell is the larger of what flows in and what flows out. All results are those of Circuitscape 5 (McRae et al. 2008, Ecology 89: 2712) and Omniscape (Landau et al. 2021, JOSS 6: 2829); lengths are in cells.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pairwise&lt;/b&gt;: 1 A from each focal node to each other; effective resistance = voltage. &lt;b&gt;One to all&lt;/b&gt;: from each node in turn to all others, grounded. &lt;b&gt;All to one&lt;/b&gt;: from all others to each in turn. &lt;b&gt;Advanced&lt;/b&gt;: from given sources to given grounds. &lt;b&gt;Omnidirectional&lt;/b&gt;: the centre of each block of cells in turn draws as many amperes as its block has source strength, from all sources within the radius.&lt;/p&gt;&lt;p&gt;Focal nodes of several cells are one node each; in pairwise mode only in their own pairs. Points in pairwise mode are the fastest: n − 1 solves for n points give all n (n − 1) / 2 pairs. Before it starts, the tool tells how long it will take and how much memory, and refuses where there is not enough.&lt;/p&gt;</source>
        <translation>&lt;p&gt;像元为节点，与相邻像元以电导 g 相连：按电阻平均 g = 2 / (R₁ + R₂)，按电导平均 g = (1/R₁ + 1/R₂) / 2；对角方向除以 √2。电压满足基尔霍夫定律 Σ g (Vᵢ − Vⱼ) = 注入电流；通过像元的电流取流入与流出中的较大者。各项结果与 Circuitscape 5（McRae et al. 2008, Ecology 89: 2712）和 Omniscape（Landau et al. 2021, JOSS 6: 2829）一致；长度以像元计。&lt;/p&gt;&lt;p&gt;&lt;b&gt;成对&lt;/b&gt;：每个焦点节点向每个其他节点各发出 1 安；有效电阻 = 电压。&lt;b&gt;一对多&lt;/b&gt;：各节点依次向所有接地的其他节点发出电流。&lt;b&gt;多对一&lt;/b&gt;：所有其他节点依次向各节点发出电流。&lt;b&gt;高级&lt;/b&gt;：从给定电流源流向给定接地。&lt;b&gt;全向&lt;/b&gt;：各分块的中心依次接地，按分块的源强度从半径内所有源吸取电流。&lt;/p&gt;&lt;p&gt;由多个像元组成的焦点节点各为一个节点；成对模式下只在其所属的对中如此。成对模式用点最快：n 个点只需 n − 1 次求解即可得到全部 n (n − 1) / 2 对。开始前工具告知预计耗时和内存，内存不足时拒绝运行。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The mode “{mode}” needs “{name}”.</source>
        <translation>“{mode}”模式需要“{name}”。</translation>
    </message>
    <message>
        <source>The mode “{mode}” has no output “{name}”.</source>
        <translation>“{mode}”模式没有“{name}”这一输出。</translation>
    </message>
    <message>
        <source>“{name}” has no cell with a resistance (inside the mask). Check its nodata and the mask.</source>
        <translation>“{name}”在掩膜范围内没有任何有阻力值的像元。请检查其无数据值和掩膜。</translation>
    </message>
    <message>
        <source>Current needs at least two focal nodes on the resistance surface; “{name}” has {count} there.</source>
        <translation>计算电流至少需要两个位于阻力面上的焦点节点；“{name}”只有 {count} 个。</translation>
    </message>
    <message>
        <source>Focal nodes on nodata of the resistance: {names}. No current reaches them.</source>
        <translation>位于阻力面无数据处的焦点节点：{names}。电流无法到达。</translation>
    </message>
    <message>
        <source>Focal nodes outside the resistance surface were left out: {names}.</source>
        <translation>阻力面之外的焦点节点未参与计算：{names}。</translation>
    </message>
    <message>
        <source>Focal nodes that share a cell count as one place (resistance 0): {names}. Use smaller cells.</source>
        <translation>共用像元的焦点节点视为同一地点（电阻为 0）：{names}。请采用更小的像元。</translation>
    </message>
    <message>
        <source>The matrix of pairs needs the same ids, in the same order, in its first column and its column names.</source>
        <translation>配对矩阵的第一列与列名必须是相同且顺序一致的编号。</translation>
    </message>
    <message>
        <source>“{name}” holds negative values. Grounds are 0 or above.</source>
        <translation>“{name}”含有负值。接地值应大于或等于 0。</translation>
    </message>
    <message>
        <source>More than half of all cells are grounded directly (value 0). Was 0 meant as no ground? Use nodata for that.</source>
        <translation>一半以上的像元直接接地（值为 0）。0 是否本意为不接地？不接地请用无数据。</translation>
    </message>
    <message>
        <source>Some sources lie in parts of the resistance surface without ground; they send no current.</source>
        <translation>部分电流源所在的阻力面连通部分没有接地，不产生电流。</translation>
    </message>
    <message>
        <source>Radius {radius} cells, blocks of {block} × {block} cells, {count} windows.</source>
        <translation>半径 {radius} 个像元，分块 {block} × {block} 个像元，共 {count} 个窗口。</translation>
    </message>
    <message>
        <source>“{name}” holds negative values. Source strengths are 0 or above.</source>
        <translation>“{name}”含有负值。源强度应大于或等于 0。</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>Expected: about {span}, {memory} GB of memory.</source>
        <translation>预计：约 {span}，内存 {memory} GB。</translation>
    </message>
    <message>
        <source>Expected: about {span}, {memory} GB of memory ({free} GB are free).</source>
        <translation>预计：约 {span}，内存 {memory} GB（可用 {free} GB）。</translation>
    </message>
    <message>
        <source>{count} pairs of focal nodes are not connected (resistance −1): {names}.</source>
        <translation>{count} 对焦点节点互不连通（电阻 −1）：{names}。</translation>
    </message>
    <message>
        <source>{count} focal nodes are connected to no other (resistance −1): {names}.</source>
        <translation>{count} 个焦点节点不与任何其他节点连通（电阻 −1）：{names}。</translation>
    </message>
    <message>
        <source>Pairwise</source>
        <translation>成对</translation>
    </message>
    <message>
        <source>Advanced (given sources and grounds)</source>
        <translation>高级（给定电流源和接地）</translation>
    </message>
    <message>
        <source>One to all</source>
        <translation>一对多</translation>
    </message>
    <message>
        <source>All to one</source>
        <translation>多对一</translation>
    </message>
    <message>
        <source>Omnidirectional (moving window)</source>
        <translation>全向（移动窗口）</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Ids in the table of resistances. Empty: a whole-number field “id”, without one the order.</source>
        <translation>有效电阻表中的编号。留空：整数字段“id”，没有则按顺序编号。</translation>
    </message>
    <message>
        <source>Focal node id field</source>
        <translation>焦点节点编号字段</translation>
    </message>
    <message>
        <source>Cells joined to each cell. Default 8, as in Circuitscape.</source>
        <translation>与每个像元相连的像元数。默认 8，与 Circuitscape 相同。</translation>
    </message>
    <message>
        <source>8 neighbours</source>
        <translation>8 邻域</translation>
    </message>
    <message>
        <source>4 neighbours</source>
        <translation>4 邻域</translation>
    </message>
    <message>
        <source>Neighbouring cells</source>
        <translation>相邻像元</translation>
    </message>
    <message>
        <source>What is averaged between two cells. Default resistance, as in Linkage Mapper: the same rule as that of the least-cost tools here. Circuitscape&apos;s own default, and Omniscape&apos;s rule, is conductance.</source>
        <translation>两像元之间取平均的量。默认电阻，与 Linkage Mapper 相同，也与本插件最小成本工具的规则一致。Circuitscape 自身的默认值和 Omniscape 的规则为电导。</translation>
    </message>
    <message>
        <source>Average resistance</source>
        <translation>平均电阻</translation>
    </message>
    <message>
        <source>Average conductance</source>
        <translation>平均电导</translation>
    </message>
    <message>
        <source>Averaging between cells</source>
        <translation>像元间取平均的量</translation>
    </message>
    <message>
        <source>Advanced mode: amperes into each cell, negative out of it, nodata or 0 none. Omnidirectional: strength of each cell as a source, 0 or above; empty: 1 / resistance.</source>
        <translation>高级模式：流入各像元的安培数，负值为流出，无数据或 0 表示没有。全向模式：各像元的源强度，大于或等于 0；留空则取 1 / 阻力。</translation>
    </message>
    <message>
        <source>Resistance (ohms)</source>
        <translation>电阻（欧）</translation>
    </message>
    <message>
        <source>Conductance (siemens)</source>
        <translation>电导（西）</translation>
    </message>
    <message>
        <source>Default resistance, as in Circuitscape. As conductance, 0 is no ground.</source>
        <translation>默认电阻，与 Circuitscape 相同。按电导计时，0 为不接地。</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <source>Remove the source</source>
        <translation>去除电流源</translation>
    </message>
    <message>
        <source>Remove the ground</source>
        <translation>去除接地</translation>
    </message>
    <message>
        <source>Remove both</source>
        <translation>两者都去除</translation>
    </message>
    <message>
        <source>Where a source and a ground are on one node. Default keep both, as in Circuitscape, and with its exceptions: a direct ground always gives way to a positive source, “remove the ground” spares grounds with a resistance, “remove both” removes only the source.</source>
        <translation>电流源与接地位于同一节点时的处理。默认两者都保留，与 Circuitscape 相同，并沿用其例外：直接接地总是让位于正电流源；“去除接地”不去除带电阻的接地；“两者都去除”只去除电流源。</translation>
    </message>
    <message>
        <source>Table with the columns from and to, such as “Ecological corridors” writes, or a matrix of distances whose first column and column names are ids. Empty: all pairs.</source>
        <translation>含 from、to 两列的表，例如“生态廊道”的输出；或以编号为第一列和列名的距离矩阵。留空：所有节点对。</translation>
    </message>
    <message>
        <source>Pairs of focal nodes</source>
        <translation>焦点节点对</translation>
    </message>
    <message>
        <source>Only the listed pairs</source>
        <translation>仅计算表中的对</translation>
    </message>
    <message>
        <source>All but the listed pairs</source>
        <translation>排除表中的对</translation>
    </message>
    <message>
        <source>Pairs by their value in the matrix</source>
        <translation>按矩阵中的值选取</translation>
    </message>
    <message>
        <source>With “only the listed pairs” and a matrix, nodes that the table does not name take no part (Circuitscape).</source>
        <translation>选“仅计算表中的对”或矩阵时，表中未出现的节点不参与计算（Circuitscape）。</translation>
    </message>
    <message>
        <source>Use of the pairs</source>
        <translation>配对表的用法</translation>
    </message>
    <message>
        <source>Matrix: pairs of a lower value are left out.</source>
        <translation>矩阵：值更低的对不计算。</translation>
    </message>
    <message>
        <source>Matrix: pairs of a higher value are left out.</source>
        <translation>矩阵：值更高的对不计算。</translation>
    </message>
    <message>
        <source>Lowest value in the matrix</source>
        <translation>矩阵最低值</translation>
    </message>
    <message>
        <source>Highest value in the matrix</source>
        <translation>矩阵最高值</translation>
    </message>
    <message>
        <source>Polygons, or a raster with values above 0, outside of which nothing can be crossed.</source>
        <translation>面，或值大于 0 的栅格；其外不可通过。</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Cumulative current</source>
        <translation>累积电流</translation>
    </message>
    <message>
        <source>The highest current of each cell in any pair, node or window.</source>
        <translation>各像元在任一节点对、节点或窗口中的最大电流。</translation>
    </message>
    <message>
        <source>Maximum current</source>
        <translation>最大电流</translation>
    </message>
    <message>
        <source>Volts in advanced mode; in the others the mean over all maps; none in omnidirectional mode.</source>
        <translation>高级模式为电压；其他模式为各次计算的平均值；全向模式没有。</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>The cumulative current with resistance 1 in every cell. Takes as long again.</source>
        <translation>各像元阻力均为 1 时的累积电流。耗时加倍。</translation>
    </message>
    <message>
        <source>Flow potential</source>
        <translation>流动潜力</translation>
    </message>
    <message>
        <source>Cumulative current divided by flow potential: above 1 the land channels movement, below 1 it impedes it.</source>
        <translation>累积电流除以流动潜力：大于 1 表示土地汇聚运动，小于 1 表示阻碍运动。</translation>
    </message>
    <message>
        <source>Normalised current</source>
        <translation>归一化电流</translation>
    </message>
    <message>
        <source>from, to, resistance (ohms; multiply by the cell size for resistance × m). −1: not connected or left out, 0: one place. One to all: voltage of the node divided by its current; all to one: 0. Not in the other modes.</source>
        <translation>from、to、resistance（欧；乘以像元大小得阻力 × 米）。−1：不连通或未计算；0：同一地点。一对多：节点电压除以其电流；多对一：0。其他模式没有。</translation>
    </message>
    <message>
        <source>Effective resistances</source>
        <translation>有效电阻表</translation>
    </message>
    <message>
        <source>Highest cumulative current (A)</source>
        <translation>最高累积电流（安）</translation>
    </message>
    <message>
        <source>Pairs or nodes without a connection</source>
        <translation>不连通的节点对或节点数</translation>
    </message>
    <message>
        <source>As given below</source>
        <translation>按下列面积</translation>
    </message>
    <message>
        <source>{name}: {area} km²</source>
        <translation>{name}：{area} 平方千米</translation>
    </message>
    <message>
        <source>No corridor links two sources of “{name}”. Raise the highest cost or check nodata between them.</source>
        <translation>没有廊道连接“{name}”的任何两个源地。请提高最高累积阻力，或检查源地之间的无数据。</translation>
    </message>
    <message>
        <source>“{links}” names the source {key}, which “{sources}” has not. Choose the source id field with which the corridors were drawn.</source>
        <translation>“{links}”所指的源地 {key} 在“{sources}”中不存在。请选择生成廊道时所用的源地编号字段。</translation>
    </message>
    <message>
        <source>Morphological spatial pattern analysis (MSPA)</source>
        <translation>形态学空间格局分析（MSPA）</translation>
    </message>
    <message>
        <source>Tells core, islet, perforation, edge, loop, bridge and branch of a pattern apart.</source>
        <translation>识别景观格局中的核心区、岛状斑块、孔隙、边缘区、环道区、桥接区和支线。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Core&lt;/b&gt;: foreground with no background within edge width + 0.98 cells. &lt;b&gt;Islet&lt;/b&gt;: patches without core. &lt;b&gt;Edge&lt;/b&gt; and &lt;b&gt;perforation&lt;/b&gt;: foreground within that distance of a core, towards the outside or towards an opening of the core. What is left is thinned to lines that join the cores and widened again: a &lt;b&gt;bridge&lt;/b&gt; joins two cores, a &lt;b&gt;loop&lt;/b&gt; a core with itself, a &lt;b&gt;branch&lt;/b&gt; is joined at one end. Border of the raster and missing cells make no edge.&lt;/p&gt;&lt;p&gt;Codes: 1 branch, 3 edge, 5 perforation, 9 islet, 17 core, 33 bridge, 65 loop; 35, 37, 67 and 69 where a bridge or loop crosses an edge or perforation; 100 more inside core openings; 0 background, 100 core opening, 220 border opening (of the foreground as a whole), 129 missing. Every cell equals version 2.4 of the program of Soille and Vogt (2009), doi:10.1016/j.patrec.2008.10.015; statistics as in GuidosToolbox Workbench. Porosity (%) = 100 − contiguous / (contiguous + core openings) · 100, contiguous being core, edge and perforation.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;核心区&lt;/b&gt;：边缘宽度 + 0.98 个像元范围内没有背景的前景。&lt;b&gt;岛状斑块&lt;/b&gt;：不含核心区的斑块。&lt;b&gt;边缘区&lt;/b&gt;和&lt;b&gt;孔隙&lt;/b&gt;：距核心区不超过该距离、分别朝向外部和朝向核心区开口的前景。其余前景先细化为连接核心区的线，再加宽复原：&lt;b&gt;桥接区&lt;/b&gt;连接两个核心区，&lt;b&gt;环道区&lt;/b&gt;连接同一核心区，&lt;b&gt;支线&lt;/b&gt;仅一端相连。栅格边界和缺失像元不产生边缘。&lt;/p&gt;&lt;p&gt;编码：1 支线，3 边缘区，5 孔隙，9 岛状斑块，17 核心区，33 桥接区，65 环道区；桥接区或环道区穿越边缘区或孔隙处为 35、37、67 和 69；位于核心区开口内的加 100；0 背景，100 核心区开口，220 边界开口（整个前景的开口），129 缺失。每个像元均与 Soille 和 Vogt（2009）程序 2.4 版一致，doi:10.1016/j.patrec.2008.10.015；统计方法同 GuidosToolbox Workbench。孔隙度（%）= 100 − 连片面积 /（连片面积 + 核心区开口）· 100，连片面积为核心区、边缘区与孔隙之和。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>土地覆被</translation>
    </message>
    <message>
        <source>Any raster of whole numbers, for instance land use.</source>
        <translation>任意整数栅格，例如土地利用。</translation>
    </message>
    <message>
        <source>Foreground values</source>
        <translation>前景值</translation>
    </message>
    <message>
        <source>A value that counts as missing, besides the nodata of the raster. Empty: none.</source>
        <translation>除栅格无效值外，另视为缺失的值。留空：无。</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>8: sides and corners</source>
        <translation>8：边与角相连</translation>
    </message>
    <message>
        <source>4: sides only</source>
        <translation>4：仅边相连</translation>
    </message>
    <message>
        <source>How foreground cells join; background cells join the other way. Default 8 as in GuidosToolbox.</source>
        <translation>前景像元的相连方式；背景像元采用另一种。默认 8，同 GuidosToolbox。</translation>
    </message>
    <message>
        <source>Foreground connectivity</source>
        <translation>前景连通规则</translation>
    </message>
    <message>
        <source>Depth of the edge (cells), from 1 to 100; times the cell size it is the distance that edge effects reach. Default 1 as in GuidosToolbox.</source>
        <translation>边缘的深度（像元），1 至 100；乘以像元大小即边缘效应影响的距离。默认 1，同 GuidosToolbox。</translation>
    </message>
    <message>
        <source>Codes of the foreground in core openings are 100 higher, and openings get codes of their own. Default as in GuidosToolbox.</source>
        <translation>核心区开口内的前景编码加 100，开口有单独的编码。默认同 GuidosToolbox。</translation>
    </message>
    <message>
        <source>Tell inside from outside</source>
        <translation>区分内部与外部</translation>
    </message>
    <message>
        <source>Pixel codes as GuidosToolbox writes them, 129 nodata.</source>
        <translation>与 GuidosToolbox 相同的像元编码，129 为无效值。</translation>
    </message>
    <message>
        <source>MSPA codes</source>
        <translation>MSPA像元编码</translation>
    </message>
    <message>
        <source>1 core, 2 islet, 3 perforation, 4 edge, 5 loop, 6 bridge, 7 branch; nodata elsewhere.</source>
        <translation>1 核心区，2 岛状斑块，3 孔隙，4 边缘区，5 环道区，6 桥接区，7 支线；其余为无效值。</translation>
    </message>
    <message>
        <source>Cells, area, share of the foreground and of all data (%) and number of patches of each class, background, openings and missing cells; porosity (%) in the last row.</source>
        <translation>各类型、背景、开口和缺失像元的像元数、面积、占前景和占全部数据的比例（%）及斑块数；末行为孔隙度（%）。</translation>
    </message>
    <message>
        <source>Porosity (%)</source>
        <translation>孔隙度（%）</translation>
    </message>
    <message>
        <source>{value} is both foreground and missing. Take it out of one of them.</source>
        <translation>{value} 既是前景值又是缺失值，请从其中一项删去。</translation>
    </message>
    <message>
        <source>Edge width: {metres} m.</source>
        <translation>边缘宽度：{metres} 米。</translation>
    </message>
    <message>
        <source>“{name}” has no cell with a foreground value ({values}). Values in it: {found}.</source>
        <translation>“{name}”中没有取前景值（{values}）的像元。其中的值有：{found}。</translation>
    </message>
    <message>
        <source>Give at least one foreground value.</source>
        <translation>请至少填写一个前景值。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Closure α, line-point ratio β, connectivity γ and cost ratio of the network and of its parts.</source>
        <translation>计算全网及其各部分的网络闭合度 α、线点率 β、网络连接度 γ 和成本比。</translation>
    </message>
    <message>
        <source>&lt;p&gt;V sources, L linked pairs of sources (several corridors between two sources are one link, the shortest):&lt;/p&gt;&lt;p&gt;α = (L − V + 1) / (2V − 5), closed loops beside the highest number possible; β = L / V, links for each source; γ = L / (3 (V − 2)), links beside the highest number possible (ChinaXiv-201809.00009). A network in several parts has their number in place of the 1 of α. Below three sources α and γ are empty.&lt;/p&gt;&lt;p&gt;cost_ratio = 1 − L / total length in km (usual in Chinese network planning, from no norm).&lt;/p&gt;&lt;p&gt;The table has the whole network in its first row (part 0) and one row for each connected part, the one with the most sources first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;V 为源地数，L 为相连的源地对数（两源地间有多条廊道时按最短的一条计）：&lt;/p&gt;&lt;p&gt;α = (L − V + 1) / (2V − 5)，实际回路数与最大可能回路数之比；β = L / V，平均每个源地的连接数；γ = L / (3 (V − 2))，实际连接数与最大可能连接数之比（ChinaXiv-201809.00009）。网络分为多个部分时，α 式中的 1 换为部分数。源地少于三个时 α、γ 留空。&lt;/p&gt;&lt;p&gt;cost_ratio（成本比）= 1 − L / 廊道总长度（千米），为国内网络规划常用算法，非标准规定。&lt;/p&gt;&lt;p&gt;表的第一行（part 0）为全网，其后每个连通部分一行，源地多者在前。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Lines between sources, for example from “Ecological corridors”.</source>
        <translation>源地之间的线，例如“生态廊道”的结果。</translation>
    </message>
    <message>
        <source>All sources of the network, linked or not.</source>
        <translation>网络的全部源地，无论是否相连。</translation>
    </message>
    <message>
        <source>Id of the source at an end of the corridor. Empty: the source nearest to the end of the line.</source>
        <translation>廊道一端所接源地的编号。留空时取离线端点最近的源地。</translation>
    </message>
    <message>
        <source>Summed up in the table. Empty: no cost.</source>
        <translation>在表中求和。留空则不计成本。</translation>
    </message>
    <message>
        <source>part, nodes, links, parts, alpha, beta, gamma, length_m, cost, cost_ratio.</source>
        <translation>part（部分）、nodes（源地数）、links（连接数）、parts（部分数）、alpha、beta、gamma、length_m（总长度）、cost（总成本）、cost_ratio（成本比）。</translation>
    </message>
    <message>
        <source>Network closure α</source>
        <translation>网络闭合度 α</translation>
    </message>
    <message>
        <source>Line-point ratio β</source>
        <translation>线点率 β</translation>
    </message>
    <message>
        <source>Network connectivity γ</source>
        <translation>网络连接度 γ</translation>
    </message>
    <message>
        <source>Cost ratio</source>
        <translation>成本比</translation>
    </message>
    <message>
        <source>Number of links</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Number of connected parts</source>
        <translation>连通部分数</translation>
    </message>
    <message>
        <source>Give both the from field and the to field, or neither.</source>
        <translation>起点字段和终点字段应同时给出，或都留空。</translation>
    </message>
    <message>
        <source>The network falls into {count} parts.</source>
        <translation>网络分为 {count} 个互不连通的部分。</translation>
    </message>
    <message>
        <source>“{links}” names ids that “{patches}” has not: {ids}. Choose the id field that both share.</source>
        <translation>“{links}”中的编号在“{patches}”中不存在：{ids}。请选用两者共同的编号字段。</translation>
    </message>
    <message>
        <source>{count} corridors begin and end at one source and were left out.</source>
        <translation>{count} 条廊道首尾为同一源地，已略去。</translation>
    </message>
    <message>
        <source>{count} corridors link a pair that another links already; the shortest counts.</source>
        <translation>{count} 条廊道连接的源地对已有其他廊道；按最短的一条计。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” is missing or below 0 in {count} patches. Fill it or leave the field empty to take the area of the polygons.</source>
        <translation>“{layer}”的字段“{field}”有 {count} 个斑块缺值或小于 0。请补全，或将该参数留空以采用图斑面积。</translation>
    </message>
    <message>
        <source>{count} patches have area 0: they count as stepping stones alone.</source>
        <translation>{count} 个斑块的面积为 0：仅作为踏脚石参与计算。</translation>
    </message>
    <message>
        <source>{count} patches need about {needed} GB of memory, {free} GB are free. Raise the smallest area, dissolve patches that touch, or take a part of the area.</source>
        <translation>{count} 个斑块约需 {needed} GB 内存，可用 {free} GB。请提高最小面积、融合相接的斑块，或分区计算。</translation>
    </message>
    <message>
        <source>{count} patches; about {size} MB of memory for their paths.</source>
        <translation>共 {count} 个斑块；路径计算约需 {size} MB 内存。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” is missing or below 0 in {count} links. Costs are numbers of at least 0; leave out links that do not exist.</source>
        <translation>“{layer}”的字段“{field}”有 {count} 条连接缺值或小于 0。成本应为不小于 0 的数；不存在的连接请删去。</translation>
    </message>
    <message>
        <source>{count} links name a pair again or a patch itself; the cheapest of each pair counts.</source>
        <translation>{count} 条连接重复或首尾为同一斑块；每对斑块取成本最低者。</translation>
    </message>
    <message>
        <source>Ecological pinch points</source>
        <translation>生态夹点</translation>
    </message>
    <message>
        <source>Finds where the current through corridors is squeezed, as polygons with class and current.</source>
        <translation>找出廊道内电流集中的狭窄处，输出带级别和电流值的面。</translation>
    </message>
    <message>
        <source>Highest class of natural breaks</source>
        <translation>自然断点法最高一级</translation>
    </message>
    <message>
        <source>Highest share of the cells</source>
        <translation>数值最高的一定比例像元</translation>
    </message>
    <message>
        <source>Mean plus standard deviations</source>
        <translation>均值加标准差</translation>
    </message>
    <message>
        <source>What makes a pinch point.</source>
        <translation>夹点的判定方法。</translation>
    </message>
    <message>
        <source>Cost beyond the cheapest that still belongs to a corridor. Empty: all of the swaths; where the current is computed, a tenth of the median least cost of the corridors (proposed default; the demo of Linkage Mapper takes 5000).</source>
        <translation>超出最小累积阻力多少仍属于廊道。留空：取廊道带全部；在此计算电流时，取各廊道最小累积阻力中位数的十分之一（建议默认值；Linkage Mapper 示例取 5000）。</translation>
    </message>
    <message>
        <source>Smaller pinch points are left out. Proposed default 0 (none).</source>
        <translation>更小的夹点不输出。建议默认值 0（不剔除）。</translation>
    </message>
    <message>
        <source>Smallest area (ha)</source>
        <translation>最小面积（公顷）</translation>
    </message>
    <message>
        <source>Polygons with id, class, mean, max, area_ha, from, to; id 1 has the highest mean current.</source>
        <translation>面，含 id、class 级别、mean 平均电流、max 最大电流、area_ha 面积（公顷）、from、to；id 为 1 者平均电流最大。</translation>
    </message>
    <message>
        <source>The current that was graded: outside sources, inside corridors (A).</source>
        <translation>参与分级的电流：源地之外、廊道之内（安）。</translation>
    </message>
    <message>
        <source>Number of pinch points</source>
        <translation>夹点数量</translation>
    </message>
    <message>
        <source>Threshold of the current (A)</source>
        <translation>电流阈值（安）</translation>
    </message>
    <message>
        <source>Give a current raster, or sources and a resistance surface from which the current is computed.</source>
        <translation>请提供电流栅格，或提供用于计算电流的源地和阻力面。</translation>
    </message>
    <message>
        <source>No pinch point of that size: no area reaches the threshold of {value} A.</source>
        <translation>没有达到该面积的夹点：没有面的电流达到阈值 {value} 安。</translation>
    </message>
    <message>
        <source>Corridor cutoff: {cutoff} (resistance × m).</source>
        <translation>廊道阈值：{cutoff}（阻力×米）。</translation>
    </message>
    <message>
        <source>{count} break points that existing structures mitigate were left out.</source>
        <translation>{count} 个断裂点已有通道缓解，未计入。</translation>
    </message>
    <message>
        <source>No break point of “{name}” that is left to repair lies on the resistance surface. Check its coordinate system.</source>
        <translation>“{name}”中没有位于阻力面上的待修复断裂点，请检查其坐标系。</translation>
    </message>
    <message>
        <source>{count} measures outside the resistance surface were left out.</source>
        <translation>{count} 项措施位于阻力面之外，未计入。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{name}” must hold a cost above 0 for every break point; one has “{value}”. Fill it in, or use the selected features only.</source>
        <translation>“{name}”的字段“{field}”须为每个断裂点给出大于 0 的成本，但其中有“{value}”。请补全，或仅使用选中的要素。</translation>
    </message>
    <message>
        <source>Municipality (proposed, seven factors)</source>
        <translation>市域（建议值，七因子）</translation>
    </message>
    <message>
        <source>Region around the capital: large forest animals (proposed)</source>
        <translation>环首都：大型林栖动物（建议值）</translation>
    </message>
    <message>
        <source>Plain: birds (proposed)</source>
        <translation>平原区鸟类（建议值）</translation>
    </message>
    <message>
        <source>Inner city: parks and street trees (proposed)</source>
        <translation>中心城：公园绿地与林荫道（建议值）</translation>
    </message>
    <message>
        <source>Which rows of the resistance table apply: those of one of the plan&apos;s four scales, or of a paper.</source>
        <translation>采用阻力表中的哪些行：规划四个尺度之一，或某篇论文。</translation>
    </message>
    <message>
        <source>As landuse=0.4 slope=0.2, for every factor whose input is given; 0 leaves one out. Empty: weights of the table.</source>
        <translation>写成 landuse=0.4 slope=0.2，已给出输入的因子都要写；0 表示不参与。留空则用表中的权重。</translation>
    </message>
    <message>
        <source>Table for the AHP: names of factors in the first column and one column per factor; how much more the row counts than the column, 1 to 9, or 1/9 to 1. The lower half may be empty.</source>
        <translation>层次分析法用表：第一列为因子名称，其后每个因子一列；填行因子相对列因子的重要程度，1—9 或 1/9—1。下三角可留空。</translation>
    </message>
    <message>
        <source>Judgement matrix (AHP)</source>
        <translation>判断矩阵（层次分析法）</translation>
    </message>
    <message>
        <source>Night light in any unit, 0 or more. Corrects the resistance within each land-use class.</source>
        <translation>夜间灯光，单位不限，不小于 0。用于修正各用地类别内部的阻力值。</translation>
    </message>
    <message>
        <source>Night light multiplies the resistance at most by this and divides it at most by this. Proposed default 5. 0: the bare formula.</source>
        <translation>夜间灯光修正使阻力值最多乘以或除以此值。建议默认值 5。0 表示直接用公式，不设限。</translation>
    </message>
    <message>
        <source>Limit of the light factor</source>
        <translation>灯光修正系数上限</translation>
    </message>
    <message>
        <source>The highest value the table can give becomes this, 1 stays 1; night light cannot exceed it. Empty: values as in the table.</source>
        <translation>表中可能得到的最大值拉伸为此值，1 仍为 1；夜间灯光修正后也不超过此值。留空则用表中的值。</translation>
    </message>
    <message>
        <source>The limit of the light factor is 1 or more, or 0 for none.</source>
        <translation>灯光修正系数上限应不小于 1，或为 0（不设限）。</translation>
    </message>
    <message>
        <source>“{name}” has no value where there is land use.</source>
        <translation>“{name}”在有用地数据处没有值。</translation>
    </message>
    <message>
        <source>Without any light, not corrected: {names}.</source>
        <translation>以下类别没有灯光，未作修正：{names}。</translation>
    </message>
    <message>
        <source>Connectivity gain of repairs</source>
        <translation>修复连通增益排序</translation>
    </message>
    <message>
        <source>Ranks break and barrier points by how much repairing them improves the ecological network.</source>
        <translation>按修复后对生态网络的改善程度，对生态断裂点、障碍点排序。</translation>
    </message>
    <message>
        <source>From “Ecological break points” (points or gaps), “Ecological barriers”, or any points, lines or polygons. Fields used where there are: place, corridor, length_m, radius, mitigated, barrier, measure.</source>
        <translation>来自“生态断裂点”（点或断裂段）、“生态障碍点”，或任意点、线、面。有以下字段时会用到：place、corridor、length_m、radius、mitigated、barrier、measure。</translation>
    </message>
    <message>
        <source>From “Ecological corridors”: fields from and to name the sources they link, id numbers them.</source>
        <translation>来自“生态廊道”：字段 from、to 为所连源地的编号，id 为廊道编号。</translation>
    </message>
    <message>
        <source>The sources with which the corridors were drawn.</source>
        <translation>生成廊道时所用的源地。</translation>
    </message>
    <message>
        <source>Ids that the corridors name. Empty: a whole-number field “id”, without one the order.</source>
        <translation>廊道所引用的源地编号字段。留空则用整数字段“id”，没有时按顺序编号。</translation>
    </message>
    <message>
        <source>The surface with which the corridors were drawn, above 0; nodata cannot be crossed.</source>
        <translation>生成廊道时所用的阻力面，大于 0；无数据不可通过。</translation>
    </message>
    <message>
        <source>Cost of repairing a break point, above 0, in any unit. Empty: every measure costs 1.</source>
        <translation>修复一个断裂点的成本，大于 0，单位不限。留空则每项措施成本为 1。</translation>
    </message>
    <message>
        <source>In the unit of the cost field; without one, how many measures. Empty: no limit.</source>
        <translation>单位同成本字段；没有成本字段时为措施项数。留空则不限。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Half the width of what is repaired. Empty: one and a half cells (proposed default).</source>
        <translation>修复范围宽度的一半。留空为 1.5 个像元（建议默认值）。</translation>
    </message>
    <message>
        <source>Radius of a repair (m)</source>
        <translation>修复半径（米）</translation>
    </message>
    <message>
        <source>Resistance of repaired cells. Default 1, as in Barrier Mapper of Linkage Mapper.</source>
        <translation>修复后像元的阻力值。默认 1，同 Linkage Mapper 的 Barrier Mapper。</translation>
    </message>
    <message>
        <source>Cost d₀ at which the dispersal probability p₀ applies; to give a distance, multiply it by the usual resistance on the way. Empty: the median cost of the corridors (proposed default).</source>
        <translation>扩散概率 p₀ 对应的累积阻力 d₀；若已知距离，可乘以途中的一般阻力值。留空为各廊道最小累积阻力的中位数（建议默认值）。</translation>
    </message>
    <message>
        <source>Dispersal threshold (resistance × m)</source>
        <translation>扩散阈值（阻力×米）</translation>
    </message>
    <message>
        <source>p₀, between 0 and 1. Default 0.5 (ChinaXiv-201809.00009).</source>
        <translation>p₀，介于 0 和 1 之间。默认 0.5（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Dispersal probability</source>
        <translation>扩散概率</translation>
    </message>
    <message>
        <source>Gain (%) against cost, one row per step of the order, beginning with nothing done.</source>
        <translation>增益（%）随成本的变化，次序中每步一行，从未修复开始。</translation>
    </message>
    <message>
        <source>Measures in the order</source>
        <translation>列入次序的措施数</translation>
    </message>
    <message>
        <source>Gain of the order (%)</source>
        <translation>次序内措施的增益（%）</translation>
    </message>
    <message>
        <source>Gain of all measures (%)</source>
        <translation>全部措施的增益（%）</translation>
    </message>
    <message>
        <source>Equivalent connectivity before (km²)</source>
        <translation>修复前等效连通面积（平方千米）</translation>
    </message>
    <message>
        <source>Radius {radius} m; dispersal threshold {threshold} (resistance × m); EC {ec} km².</source>
        <translation>修复半径 {radius} 米；扩散阈值 {threshold}（阻力×米）；EC {ec} 平方千米。</translation>
    </message>
    <message>
        <source>{count} measures change nothing: their cells are nodata or not above the resistance after restoration.</source>
        <translation>{count} 项措施不起作用：其像元为无数据，或阻力值不高于修复后阻力值。</translation>
    </message>
    <message>
        <source>{count} measures alone make no corridor cheaper: they lie far from every corridor, or another break of the corridor remains dearer than the way round.</source>
        <translation>{count} 项措施单独实施不能降低任何廊道的累积阻力：远离各廊道，或同一廊道的其他断裂点仍比绕行代价高。</translation>
    </message>
    <message>
        <source>{count} of {all} measures in the order raise EC by {gain} %; all together {most} %.</source>
        <translation>{all} 项措施中有 {count} 项列入次序，EC 提高 {gain} %；全部实施提高 {most} %。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Habitat is every cell that is core of the MSPA (codes 17 and 117), whose quality is at least the threshold and whose land use is among the chosen classes (each condition only where its raster is given), together with the cells whose centre lies in a protected area. Habitat cells that touch at a side or a corner form a patch; patches of at least the smallest area (km²) remain, numbered from the largest. The name is that of the protected area with the largest share of the patch.&lt;/p&gt;&lt;p&gt;With a lowest dPC, patches of less importance for the connectivity of all patches are left out: dPC = 100 · (PC − PC without the patch) / PC, PC = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ / A², p* the highest product along any path of p = exp(ln(p₀) · d / d₀), d the distance of the edges (Saura &amp; Pascual-Hortal 2007). Sources in the study of Turpan: dPC above 3 at d₀ = 1500 m, p₀ = 0.5 (ChinaXiv-201809.00009).&lt;/p&gt;&lt;p&gt;Smallest areas of the plan's four scales, table network_scales: 20 km² around the capital (ChinaXiv-202112.00068), proposed 1 km² for a municipality, 0.1 km² for birds of the plain, 0.02 km² for an inner city.&lt;/p&gt;</source>
        <translation>&lt;p&gt;生境为 MSPA 核心区（编码 17、117）、质量不低于阈值且用地属于所选类别的像元（给出哪个栅格就用哪个条件），再加上中心落在保护地内的像元。边或角相接的生境像元构成斑块；保留面积不小于最小面积（平方千米）的斑块，从大到小编号。名称取占斑块面积最大的保护地的名称。&lt;/p&gt;&lt;p&gt;给出最低 dPC 时，对全部斑块连通性贡献较小的斑块略去：dPC = 100 ·（PC − 去除该斑块后的 PC）/ PC，PC = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ / A²，p* 为各路径上 p = exp(ln(p₀) · d / d₀) 乘积的最大值，d 为斑块边缘距离（Saura 和 Pascual-Hortal 2007）。吐鲁番研究的源地：d₀ = 1500 米、p₀ = 0.5 时 dPC 大于 3（ChinaXiv-201809.00009）。&lt;/p&gt;&lt;p&gt;规划四个尺度的最小面积见 network_scales 表：环首都 20 平方千米（ChinaXiv-202112.00068），建议市域 1、平原区鸟类 0.1、中心城 0.02 平方千米。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Pixel codes of “Morphological spatial pattern analysis (MSPA)”; its core is habitat.</source>
        <translation>“形态学空间格局分析（MSPA）”的像元编码；其核心区为生境。</translation>
    </message>
    <message>
        <source>MSPA (codes)</source>
        <translation>MSPA（像元编码）</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Patches with a lower dPC are left out; 0 keeps all and writes dPC. Empty: dPC is not computed. Studies use 3 (ChinaXiv-201809.00009).</source>
        <translation>dPC 更低的斑块略去；0 表示全部保留并写出 dPC。留空则不计算 dPC。已有研究取 3（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Lowest dPC (%)</source>
        <translation>最低 dPC（%）</translation>
    </message>
    <message>
        <source>Distance d₀ between edges at which the probability applies. Default 1500 m (ChinaXiv-201809.00009).</source>
        <translation>扩散概率对应的斑块边缘距离 d₀。默认 1500 米（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Dispersal threshold (m)</source>
        <translation>扩散距离阈值（米）</translation>
    </message>
    <message>
        <source>Polygons with id, area_km2, name and dpc (%).</source>
        <translation>面图层，含 id、area_km2、name 和 dpc（%）。</translation>
    </message>
    <message>
        <source>Give an MSPA raster, a quality raster or a land-use raster.</source>
        <translation>请至少给出 MSPA 栅格、质量栅格、用地栅格之一。</translation>
    </message>
    <message>
        <source>dPC of {count} patches needs about {needed} GB of memory, {available} GB are free. Raise the smallest area.</source>
        <translation>{count} 个斑块的 dPC 约需 {needed} GB 内存，可用 {available} GB。请提高最小面积。</translation>
    </message>
    <message>
        <source>dPC of {count} patches.</source>
        <translation>计算 {count} 个斑块的 dPC。</translation>
    </message>
    <message>
        <source>No patch has a dPC of {least} %; the highest is {highest} %. Lower the lowest dPC.</source>
        <translation>没有斑块的 dPC 达到 {least} %，最高为 {highest} %。请降低最低 dPC。</translation>
    </message>
    <message>
        <source>Ranks the small patches along corridors and proposes new ones where gaps are too long.</source>
        <translation>对廊道沿线的踏脚石斑块排序，并在间断过长处提出新建位置。</translation>
    </message>
    <message>
        <source>Habitat patches of any size, sources among them or not, in a CRS in metres.</source>
        <translation>任意大小的生境斑块，可含源地也可不含，坐标系单位为米。</translation>
    </message>
    <message>
        <source>Lines, for example from “Ecological corridors”.</source>
        <translation>线图层，例如“生态廊道”的结果。</translation>
    </message>
    <message>
        <source>Patches more than half inside a source are that source. Empty: patches in which a corridor ends.</source>
        <translation>一半以上面积位于源地内的斑块即为该源地。留空时，廊道端点所在的斑块为源地。</translation>
    </message>
    <message>
        <source>Longer gaps ask for a new stone; also the threshold of the connectivity. Default 1500 m (ChinaXiv-201809.00009).</source>
        <translation>间断长于该值时需新建踏脚石；也是连通性计算的距离阈值。默认 1500 米（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Probability of dispersal over the dispersal distance, above 0 and below 1. Default 0.5 (ChinaXiv-201809.00009).</source>
        <translation>在扩散距离上的扩散概率，大于 0 小于 1。默认 0.5（ChinaXiv-201809.00009）。</translation>
    </message>
    <message>
        <source>Dispersal probability at the distance</source>
        <translation>扩散距离上的扩散概率</translation>
    </message>
    <message>
        <source>Patches farther from every corridor are left out. Proposed default 500 m.</source>
        <translation>距所有廊道都更远的斑块略去。建议默认值 500 米。</translation>
    </message>
    <message>
        <source>Largest distance from a corridor (m)</source>
        <translation>距廊道最大距离（米）</translation>
    </message>
    <message>
        <source>Area of a proposed stone, drawn as a circle. Proposed default 5 ha.</source>
        <translation>新建踏脚石的面积，以圆表示。建议默认值 5 公顷。</translation>
    </message>
    <message>
        <source>Area of a new stone (ha)</source>
        <translation>新建踏脚石面积（公顷）</translation>
    </message>
    <message>
        <source>Number of existing stepping stones</source>
        <translation>现有踏脚石数量</translation>
    </message>
    <message>
        <source>Number of proposed stepping stones</source>
        <translation>建议新建踏脚石数量</translation>
    </message>
    <message>
        <source>Equivalent connectivity EC(PC) (km²)</source>
        <translation>等效连通面积 EC(PC)（平方千米）</translation>
    </message>
    <message>
        <source>Rise of EC(PC) with all proposed stones (%)</source>
        <translation>全部新建后 EC(PC) 的增幅（%）</translation>
    </message>
    <message>
        <source>No patch lies beside a corridor and no gap is longer than the dispersal distance.</source>
        <translation>廊道沿线没有踏脚石斑块，也没有长于扩散距离的间断。</translation>
    </message>
    <message>
        <source>No corridor of “{corridors}” ends in a patch of “{patches}”. Give the ecological sources.</source>
        <translation>“{corridors}”的廊道端点都不在“{patches}”的斑块内。请给出生态源地。</translation>
    </message>
    <message>
        <source>Give either weights or a judgement matrix, not both.</source>
        <translation>权重与判断矩阵只能给出一种。</translation>
    </message>
    <message>
        <source>Judgements: largest eigenvalue {largest}, consistency ratio {ratio}.</source>
        <translation>判断矩阵：最大特征值 {largest}，一致性比率 {ratio}。</translation>
    </message>
    <message>
        <source>Scales of the ecological network</source>
        <translation>生态网络的尺度</translation>
    </message>
    <message>
        <source>Random index of judgement matrices (AHP)</source>
        <translation>判断矩阵的平均随机一致性指标（层次分析法）</translation>
    </message>
    <message>
        <source>The judgement matrix must have as many rows as columns.</source>
        <translation>判断矩阵的行数必须与列数相同。</translation>
    </message>
    <message>
        <source>Judgements must be above 0, for example 3 or 1/3.</source>
        <translation>判断值必须大于 0，如 3 或 1/3。</translation>
    </message>
    <message>
        <source>The judgement matrix is not reciprocal: each value must be 1 over its mirror value.</source>
        <translation>判断矩阵不是互反矩阵：每个值必须等于其对称位置值的倒数。</translation>
    </message>
    <message>
        <source>The judgement matrix names “{name}”. Known names are {known}.</source>
        <translation>判断矩阵中的“{name}”无法识别。可用的名称为 {known}。</translation>
    </message>
    <message>
        <source>The judgement matrix needs one row and one column for “{name}”; the first column holds the names.</source>
        <translation>判断矩阵中“{name}”须有且仅有一行和一列；第一列为名称。</translation>
    </message>
    <message>
        <source>The judgement matrix has no value for “{first}” and “{second}”.</source>
        <translation>判断矩阵缺少“{first}”与“{second}”之间的判断值。</translation>
    </message>
    <message>
        <source>The judgement matrix holds “{value}” where a number is needed.</source>
        <translation>判断矩阵中的“{value}”应为数字。</translation>
    </message>
    <message>
        <source>“{name}” has two weights.</source>
        <translation>“{name}”给出了两个权重。</translation>
    </message>
    <message>
        <source>The smallest radius ({radius}) is below the cell size ({cell}). Use a larger radius or smaller cells.</source>
        <translation>最小半径（{radius}）小于像元大小（{cell}）。请增大半径或减小像元。</translation>
    </message>
    <message>
        <source>The step between radii must not be negative, but is {step}.</source>
        <translation>半径步长不能为负，当前为 {step}。</translation>
    </message>
    <message>
        <source>The resistance after restoration must be above 0, but is {value}.</source>
        <translation>修复后阻力值必须大于 0，当前为 {value}。</translation>
    </message>
    <message>
        <source>The resistance of every link must be above 0 and finite.</source>
        <translation>每条连接的阻力须大于 0 且有限。</translation>
    </message>
    <message>
        <source>All patches are candidates. At least one patch has to exist.</source>
        <translation>全部斑块都是候选斑块。至少应有一个现有斑块。</translation>
    </message>
    <message>
        <source>Areas of patches must be numbers of at least 0 and not all 0.</source>
        <translation>斑块面积应为不小于 0 的数，且不能全部为 0。</translation>
    </message>
    <message>
        <source>The distance threshold is {value}. Give a distance above 0.</source>
        <translation>距离阈值为 {value}。请给出大于 0 的距离。</translation>
    </message>
    <message>
        <source>The dispersal probability is {value}. Give a number between 0 and 1, for example 0.5.</source>
        <translation>扩散概率为 {value}。请给出 0 与 1 之间的数，例如 0.5。</translation>
    </message>
    <message>
        <source>Distances and costs must be numbers of at least 0.</source>
        <translation>距离和成本应为不小于 0 的数。</translation>
    </message>
    <message>
        <source>Grounds must not be negative. Check the layer of grounds.</source>
        <translation>接地值不能为负。请检查接地图层。</translation>
    </message>
    <message>
        <source>No ground lies on the resistance surface. Check the layer of grounds.</source>
        <translation>阻力面上没有接地像元。请检查接地图层。</translation>
    </message>
    <message>
        <source>No current can flow: no source lies in a connected part of the resistance surface with a ground.</source>
        <translation>没有电流可以流动：阻力面上没有任何连通部分同时含有电流源和接地。</translation>
    </message>
    <message>
        <source>The table of pairs leaves no pair of focal nodes. Compare its ids with theirs.</source>
        <translation>按配对表没有剩下任何焦点节点对。请核对表中编号与节点编号。</translation>
    </message>
    <message>
        <source>Source strengths must not be negative. Check the layer of sources.</source>
        <translation>源强度不能为负。请检查源图层。</translation>
    </message>
    <message>
        <source>No block of cells is a source. Check the sources and the size of the blocks.</source>
        <translation>没有任何分块含有源。请检查源和分块大小。</translation>
    </message>
    <message>
        <source>The network has {first} rows and columns, the raster of grounds beside it {second}. Bring both onto the same grid.</source>
        <translation>网络的行列数为 {first}，接地栅格为 {second}。请将两者统一到同一格网。</translation>
    </message>
    <message>
        <source>Conductances to ground must be 0 or above, and finite.</source>
        <translation>接地电导必须大于或等于 0，且为有限值。</translation>
    </message>
    <message>
        <source>Current enters a part of the resistance raster from which it cannot leave. Give each connected part that has a source a ground as well.</source>
        <translation>电流进入了阻力栅格中无法流出的部分。请为每个含电流源的连通部分同时设置接地。</translation>
    </message>
    <message>
        <source>The resistance must be one raster band, not an array of {count} dimensions.</source>
        <translation>阻力必须是单波段栅格，而不是 {count} 维数组。</translation>
    </message>
    <message>
        <source>The resistance has values of 0 or below (lowest {value}). Give every passable cell a resistance above 0 and every impassable cell nodata.</source>
        <translation>阻力中有小于或等于 0 的值（最小 {value}）。请为可通行的像元赋大于 0 的阻力，不可通行的像元设为无数据值。</translation>
    </message>
    <message>
        <source>The resistance has infinite values. Make impassable cells nodata.</source>
        <translation>阻力中有无穷大的值。请将不可通行的像元设为无数据值。</translation>
    </message>
    <message>
        <source>Neighbouring cells are averaged by resistance or conductance, not by {average}.</source>
        <translation>相邻像元按阻力（resistance）或电导（conductance）取平均，而不是 {average}。</translation>
    </message>
    <message>
        <source>The voltages do not settle. The resistances differ too much (highest more than about a million times the lowest); give impassable cells nodata instead.</source>
        <translation>电压计算不收敛。阻力值相差过大（最高值约为最低值的一百万倍以上）；不可通过的像元请改为无数据。</translation>
    </message>
    <message>
        <source>Row {row} of the measures table has the severity “{value}”. Use 0, 1, 2 or 3.</source>
        <translation>措施表第 {row} 行的严重程度为“{value}”。请使用 0、1、2 或 3。</translation>
    </message>
    <message>
        <source>No cell has a current inside the corridors and outside the sources.</source>
        <translation>廊道之内、源地之外没有带电流值的像元。</translation>
    </message>
    <message>
        <source>The current is the same in all cells, so there is no pinch point.</source>
        <translation>所有像元的电流值相同，因此没有夹点。</translation>
    </message>
    <message>
        <source>Unknown method of grading: {method}.</source>
        <translation>未知的分级方法：{method}。</translation>
    </message>
    <message>
        <source>Weights are missing for: {names}. Give 0 for a factor that is to be left out.</source>
        <translation>以下因子缺少权重：{names}。不参与的因子请给 0。</translation>
    </message>
    <message>
        <source>The weights of the factors whose input is given are all 0.</source>
        <translation>已给出输入的因子权重全部为 0。</translation>
    </message>
    <message>
        <source>The restored resistance must be above 0, not {value}.</source>
        <translation>修复后阻力值必须大于 0，不能是 {value}。</translation>
    </message>
    <message>
        <source>{count} measures have a cost that is missing, 0, negative or infinite. Costs must be above 0.</source>
        <translation>{count} 项措施的成本缺失、为 0、为负或无穷大。成本必须大于 0。</translation>
    </message>
    <message>
        <source>The budget {budget} is below the cheapest measure, which costs {price}.</source>
        <translation>预算 {budget} 低于成本最低的措施（{price}）。</translation>
    </message>
    <message>
        <source>Number of repairs to rank</source>
        <translation>参与排序的修复项数</translation>
    </message>
    <message>
        <source>&lt;p&gt;Pairs: adjacent, whose cost zones touch (as in Linkage Mapper); all; mst, the minimum spanning tree of the adjacent ones by least cost; nearest, each source with its nearest ones by least cost, on request joined to one network by the cheapest corridors between the parts (Linkage Mapper, step 4).&lt;/p&gt;&lt;p&gt;Swath (Linkage Mapper, step 5): normalised cost of a cell = CWD_A + CWD_B − LCD, the accumulated costs from both sources less the least cost between them: 0 on the path, and elsewhere what the detour over the cell costs more. Where swaths of several corridors overlap, the lowest counts. The area of a swath leaves out cells behind or in a source, |CWD_A − CWD_B| ≥ LCD. width = area / length of the path between the edges of the sources; min_width = diameter of the largest disc that can move in the swath from one source to the other (to half a cell; up to a cell less where the window of a corridor has over 65,536 cells).&lt;/p&gt;</source>
        <translation>&lt;p&gt;配对方式：“相邻源地”为成本分配区相接的源地（同 Linkage Mapper）；“全部配对”；“最小生成树”为相邻源地按最小累积阻力的最小生成树；“各源地与其最近源地”为各源地与累积阻力最小的若干源地相连，可选以阻力最小的廊道将各部分连成一个网络（Linkage Mapper 第 4 步）。&lt;/p&gt;&lt;p&gt;廊道范围（Linkage Mapper 第 5 步）：像元的归一化成本 = CWD_A + CWD_B − LCD，即距两源地的累积阻力之和减去两者间的最小累积阻力：路径上为 0，其余为绕行该像元多付出的成本。多条廊道重叠处取最小值。廊道范围的面积不含源地内及其背后的像元，即 |CWD_A − CWD_B| ≥ LCD 者。width = 面积 / 两源地边界间的路径长度；min_width = 能在范围内自一源地移至另一源地的最大圆的直径（精确到半个像元；廊道窗口超过 65536 个像元时可能偏小至多一个像元）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The currents could not be computed to the accuracy asked for in {steps} steps. Narrow the range of the resistances.</source>
        <translation>在 {steps} 步内未能将电流计算到要求的精度。请缩小阻力的取值范围。</translation>
    </message>
    <message>
        <source>The {cells} cells of “{name}” need about {needed} GB of memory, {available} GB are free. Use a larger cell size or clip the raster; closing other programs also helps.</source>
        <translation>“{name}” 的 {cells} 个像元约需 {needed} GB 内存，目前可用 {available} GB。请加大像元或裁剪栅格；关闭其他程序也有帮助。</translation>
    </message>
    <message>
        <source>From land use to ecological sources, resistance and corridors with their stepping stones, pinch, barrier and break points, and to the repairs that gain most. All rasters must lie on one planning grid.</source>
        <translation>由用地提取生态源地、构建阻力面、生成生态廊道，识别踏脚石、生态夹点、障碍点和断裂点，并按连通增益对修复排序。各栅格须在同一规划网格上。</translation>
    </message>
    <message>
        <source>Given links</source>
        <translation>给定连接</translation>
    </message>
    <message>
        <source>How many nearest sources each is linked to; for “Nearest sources of each” alone. Proposed default 1.</source>
        <translation>每个源地与几个最近的源地相连；仅用于“各源地与其最近源地”。建议默认值 1。</translation>
    </message>
    <message>
        <source>Add the cheapest corridors between parts of the network; for “Nearest sources of each” alone.</source>
        <translation>以阻力最小的廊道连接网络中彼此分离的部分；仅用于“各源地与其最近源地”。</translation>
    </message>
    <message>
        <source>Full width of the corridor areas, half on each side of the path. With a cutoff given too, areas are the swath within this width; without one, plain bands. Empty: areas as wide as the swath. Widths in use: 60 to 100 m for roadside greenery, 100 to 200 m for birds, 600 to 1,200 m for large mammals (as usually quoted from Zhu Qiang et al. 2005, Acta Ecologica Sinica, not checked against it); Beijing&apos;s major waters at least 200 m on each side (press report of 2015). No default.</source>
        <translation>廊道范围的总宽度，路径两侧各一半。同时给出截断值时，范围为归一化成本范围在此宽度之内的部分；未给截断值则为等宽条带。留空则与归一化成本范围同宽。常用宽度：道路绿化 60—100 米，鸟类 100—200 米，大型哺乳动物 600—1200 米（通常引自朱强等 2005《生态学报》，未核对原文）；北京重要水系每侧不小于 200 米（2015 年报道）。无默认值。</translation>
    </message>
    <message>
        <source>Pairwise: between every two focal nodes, the usual choice for a network of sources. One to all, all to one: between each node and all others together. Advanced: from given sources to given grounds. Omnidirectional: without nodes, from everywhere to everywhere within a radius. Parameters name the modes they are for; those that name none are for all.</source>
        <translation>成对：每两个焦点节点之间，构建源地网络时通常选此项。一对多、多对一：每个节点与其余全部节点之间。高级：从给定的电流源流向给定的接地。全向：不需要节点，半径范围内处处互通。参数名称后注明所适用的模式，未注明的适用于所有模式。</translation>
    </message>
    <message>
        <source>Polygons, lines or points, or a raster whose values above 0 are ids; each is one node, also where it is in several pieces. A polygon without a cell centre takes the cells it touches. Cells of a node on nodata belong to it as long as one has a resistance (Circuitscape).</source>
        <translation>面、线、点，或以大于 0 的值为编号的栅格；每个编号为一个节点，分成几块也是如此。不含像元中心的面取其触及的像元。节点中只要有一个像元有阻力值，位于无数据处的像元也属于该节点（Circuitscape）。</translation>
    </message>
    <message>
        <source>Focal nodes (pairwise, one to all, all to one)</source>
        <translation>焦点节点（成对、一对多、多对一）</translation>
    </message>
    <message>
        <source>Current sources (raster; advanced, omnidirectional)</source>
        <translation>电流源（栅格；高级、全向）</translation>
    </message>
    <message>
        <source>Ground of each cell, nodata none. As resistance, 0 is a direct ground.</source>
        <translation>各像元的接地值，无数据表示不接地。按电阻计时，0 为直接接地。</translation>
    </message>
    <message>
        <source>Grounds (raster; advanced)</source>
        <translation>接地（栅格；高级）</translation>
    </message>
    <message>
        <source>Values of the grounds (advanced)</source>
        <translation>接地值的含义（高级）</translation>
    </message>
    <message>
        <source>Source meets ground (advanced)</source>
        <translation>电流源与接地相遇时（高级）</translation>
    </message>
    <message>
        <source>How far sources send current, for example the dispersal distance of the species. Rounded to cells. No default.</source>
        <translation>源发出电流的距离，例如物种的扩散距离。取整为像元数。没有默认值。</translation>
    </message>
    <message>
        <source>Radius of the moving window (m; omnidirectional)</source>
        <translation>移动窗口半径（米；全向）</translation>
    </message>
    <message>
        <source>Side of the blocks whose centres are grounded, rounded to an odd number of cells. Empty: a tenth of the radius, the largest share that Omniscape&apos;s guide advises. Halving it takes four times as long.</source>
        <translation>中心依次接地的分块的边长，取整为奇数个像元。留空：半径的十分之一，即 Omniscape 指南建议的上限。减半则耗时约为四倍。</translation>
    </message>
    <message>
        <source>Side of a block (m; omnidirectional)</source>
        <translation>分块边长（米；全向）</translation>
    </message>
    <message>
        <source>How far beyond the radius current may flow. Default 0 m, as in Omniscape.</source>
        <translation>电流可流到半径以外多远。默认 0 米，与 Omniscape 相同。</translation>
    </message>
    <message>
        <source>Buffer around the radius (m; omnidirectional)</source>
        <translation>半径外缓冲（米；全向）</translation>
    </message>
    <message>
        <source>Weaker sources count as none. Default 0, as in Omniscape.</source>
        <translation>更弱的源视为没有。默认 0，与 Omniscape 相同。</translation>
    </message>
    <message>
        <source>Lowest source strength (omnidirectional)</source>
        <translation>最低源强度（全向）</translation>
    </message>
    <message>
        <source>Without a raster of sources: cells of higher resistance are no sources. Empty: no limit, as in Omniscape.</source>
        <translation>未给出源栅格时：阻力更高的像元不作为源。留空：不限，与 Omniscape 相同。</translation>
    </message>
    <message>
        <source>Highest resistance of a source (omnidirectional)</source>
        <translation>源的最高阻力（全向）</translation>
    </message>
    <message>
        <source>Take away the pattern that blocks leave in the map (Omniscape: correct_artifacts).</source>
        <translation>消除分块在图上留下的痕迹（Omniscape：correct_artifacts）。</translation>
    </message>
    <message>
        <source>Correct the pattern of blocks (omnidirectional)</source>
        <translation>消除分块痕迹（全向）</translation>
    </message>
    <message>
        <source>Land without resistance, such as a lake for waterfowl: each polygon, or each value above 0 of a raster, is one node.</source>
        <translation>没有阻力的土地，例如水鸟的湖泊：每个面或栅格中每个大于 0 的值为一个节点。</translation>
    </message>
    <message>
        <source>Short-circuit regions (not omnidirectional)</source>
        <translation>短路区（全向除外）</translation>
    </message>
    <message>
        <source>Amperes that each focal node sends. Empty: 1 A.</source>
        <translation>各焦点节点发出的安培数。留空：1 安。</translation>
    </message>
    <message>
        <source>Source strength field (A; one to all, all to one)</source>
        <translation>源强度字段（安；一对多、多对一）</translation>
    </message>
    <message>
        <source>“{name}” has no cell with a resistance. Check its nodata.</source>
        <translation>“{name}” 没有带阻力值的像元。请检查其无数据值。</translation>
    </message>
    <message>
        <source>{count} cells of “{name}” have a resistance of zero, below zero or infinity, the first at x = {x}, y = {y} (value {value}). Give passable cells a resistance above 0 and impassable cells nodata.</source>
        <translation>“{name}” 有 {count} 个像元的阻力为零、负值或无穷大，第一个位于 x = {x}，y = {y}（值 {value}）。可通行的像元应给大于 0 的阻力，不可通行的像元应为无数据。</translation>
    </message>
    <message>
        <source>{count} cells of “{name}” are infinite. Set them to nodata first.</source>
        <translation>“{name}” 有 {count} 个像元为无穷大。请先将其设为无数据。</translation>
    </message>
    <message>
        <source>Lines whose fields from and to name the sources they link, as “Ecological corridors” writes them: these links are taken. Empty: pairs by the choice below.</source>
        <translation>线，其 from、to 字段为所连源地的编号，即“生态廊道”的结果：采用这些连接。留空则按下方的配对方式。</translation>
    </message>
    <message>
        <source>Which sources are linked where no corridors are given.</source>
        <translation>未给出廊道时，哪些源地相连。</translation>
    </message>
    <message>
        <source>Pairs (without corridors)</source>
        <translation>配对方式（未给廊道时）</translation>
    </message>
    <message>
        <source>Corridors need at least two sources on the resistance surface; “{name}” has {count} there. Lower their smallest area or check their extent.</source>
        <translation>生态廊道至少需要两处源地；“{name}” 在此只有 {count} 处。请降低源地最小面积，或检查范围。</translation>
    </message>
    <message>
        <source>α and γ need at least three sources; “{name}” has {count}: they stay empty.</source>
        <translation>α 和 γ 至少需要三处源地；“{name}” 只有 {count} 处，二者留空。</translation>
    </message>
    <message>
        <source>“{name}” holds no polygons. Choose another layer.</source>
        <translation>“{name}” 不含面要素。请另选图层。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Pinch points are the connected cells (eight neighbours) whose current reaches a threshold: the highest class of natural breaks (study of western Jilin, ChinaXiv-202112.00068), the highest share of the cells, or mean + n · standard deviation. Cells in sources are left out, as all current of a source runs through them. class: 1 first-level, 2 second-level pinch point, natural breaks of the mean currents of the areas; mean, max: current (A); area_ha: hectares; from, to: the corridor with the highest current there, where it is known.&lt;/p&gt;&lt;p&gt;The current comes from a raster, for example from “Circuit-theory current”, or is computed here from sources and resistance as Pinchpoint Mapper of Linkage Mapper does: per corridor, in the cells with C&lt;sub&gt;A&lt;/sub&gt; + C&lt;sub&gt;B&lt;/sub&gt; − LCD at most the cutoff, 1 A flows from the one source to the other over eight neighbours; a branch has the mean of two resistances times the distance of the cells; over corridors the maximum counts (McRae et al. 2008, Ecology 89: 2712).&lt;/p&gt;</source>
        <translation>&lt;p&gt;夹点为电流值达到阈值的相连像元（八邻域）：自然断点法最高一级（吉林西部研究，ChinaXiv-202112.00068）、数值最高的一定比例像元，或均值 + n × 标准差。源地内的像元不参与，因为源地的全部电流都流经其中。class：1 为一级夹点，2 为二级夹点，按各面平均电流自然断点法划分；mean、max：电流（安）；area_ha：公顷；from、to：该处电流最大的廊道（已知时）。&lt;/p&gt;&lt;p&gt;电流可取自栅格，例如“电路理论电流”的结果；也可在此由源地和阻力面计算，方法同 Linkage Mapper 的 Pinchpoint Mapper：逐条廊道，在 C&lt;sub&gt;A&lt;/sub&gt; + C&lt;sub&gt;B&lt;/sub&gt; − LCD 不超过阈值的像元内，从一个源地向另一个源地输入 1 安电流，八邻域，支路电阻为两像元阻力均值乘以像元间距；各廊道取最大值（McRae 等 2008，Ecology 89: 2712）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Current map, for example from “Circuit-theory current”. Empty: computed from the sources and the resistance.</source>
        <translation>电流栅格，例如“电路理论电流”的结果。留空则由生态源地和阻力面计算。</translation>
    </message>
    <message>
        <source>Current (empty: is computed)</source>
        <translation>电流（留空则自动计算）</translation>
    </message>
    <message>
        <source>Normalised cost, from “Ecological corridors”: pinch points lie where it is at most the cutoff.</source>
        <translation>归一化成本，来自“生态廊道”：夹点只取其不超过截断值之处。</translation>
    </message>
    <message>
        <source>More classes: fewer and stronger pinch points. Proposed default 5.</source>
        <translation>级数越多，夹点越少、电流越强。建议默认值 5。</translation>
    </message>
    <message>
        <source>Number of classes (natural breaks)</source>
        <translation>级数（自然断点法）</translation>
    </message>
    <message>
        <source>Default 10, as the 90 % quantile of the literature.</source>
        <translation>默认 10，即文献中的 90 % 分位数。</translation>
    </message>
    <message>
        <source>Share of the cells (%; highest share)</source>
        <translation>像元比例（%；数值最高的一定比例）</translation>
    </message>
    <message>
        <source>Proposed default 2.</source>
        <translation>建议默认值 2。</translation>
    </message>
    <message>
        <source>Standard deviations (mean plus standard deviations)</source>
        <translation>标准差倍数（均值加标准差）</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” holds these ids more than once or has gaps: {ids}. Dissolve the features by the field or choose another.</source>
        <translation>“{layer}” 的字段“{field}”中有重复或空缺的编号：{ids}。请按该字段融合要素，或另选字段。</translation>
    </message>
    <message>
        <source>Field “id” of “{layer}” does not hold whole numbers above 0, each once; its features are numbered in their order.</source>
        <translation>“{layer}” 的字段“id”不是各不重复的正整数；其要素按顺序编号。</translation>
    </message>
    <message>
        <source>Resistance values</source>
        <translation>阻力值方案</translation>
    </message>
    <message>
        <source>One point per measure: gains alone, order, gain of the step, cumulative gain and cost.</source>
        <translation>每项措施一个点：单独增益、次序、逐步增益、累计增益与累计费用。</translation>
    </message>
    <message>
        <source>No break point is left to repair: the curve holds the network as it is.</source>
        <translation>没有需要修复的断裂点：曲线为现状网络。</translation>
    </message>
    <message>
        <source>Smaller patches are left out. Proposed default 1 km²; a scale takes its own.</source>
        <translation>更小的斑块略去。建议默认值 1 平方千米；选择尺度时取该尺度的值。</translation>
    </message>
    <message>
        <source>Polygons of existing and circles of proposed stones with id, kind, patch, name, corridor, area_ha, offset_m, at_m, gap_m, dPC, dPCconn, dIICconn, ec_change, gap_pc, gap_iic, rank.</source>
        <translation>现有踏脚石的图斑和建议新建踏脚石的圆，字段为 id、kind、patch、name、corridor、area_ha、offset_m、at_m、gap_m、dPC、dPCconn、dIICconn、ec_change、gap_pc、gap_iic、rank。</translation>
    </message>
    <message>
        <source>“{name}” holds {kind}, which do not fit “{label}”. Choose another layer.</source>
        <translation>“{name}” 含有{kind}，不适用于“{label}”。请另选图层。</translation>
    </message>
    <message>
        <source>{count} features of “{layer}” have no geometry, or none with a length or area, and were left out.</source>
        <translation>“{layer}” 中有 {count} 个要素没有几何，或没有长度、面积，已略去。</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>面</translation>
    </message>
    <message>
        <source>rows without geometry</source>
        <translation>无几何的行</translation>
    </message>
    <message>
        <source>Focal node {name} of “{layer}” has no number as its strength. Fill in the field.</source>
        <translation>“{layer}” 的焦点 {name} 没有数值型的强度。请填写该字段。</translation>
    </message>
    <message>
        <source>“{name}” has no core (codes 17 and 117). Give the pixel codes of the MSPA, not its classes, or lower its edge width.</source>
        <translation>“{name}” 没有核心区（代码 17 与 117）。请给 MSPA 的像元代码而不是类别，或减小边缘宽度。</translation>
    </message>
    <message>
        <source>Ecosystems or land use</source>
        <translation>生态系统或用地</translation>
    </message>
    <message>
        <source>Common land-use classes 1 to 15</source>
        <translation>通用用地类 1—15</translation>
    </message>
    <message>
        <source>Ecosystem codes 11 to 82 of HJ 1172-2021</source>
        <translation>HJ 1172-2021 生态系统编码 11—82</translation>
    </message>
    <message>
        <source>Codes of the ecosystems</source>
        <translation>生态系统编码</translation>
    </message>
    <message>
        <source>“{name}” holds the code {code:g}, which is none of {known}. Choose what its codes mean, or run “Classify land-use raster” first.</source>
        <translation>“{name}”含编码 {code:g}，不在 {known} 之中。请选择其编码体系，或先运行“用地栅格分类转换”。</translation>
    </message>
    <message>
        <source>Two rising shares in %: the cells with the highest service that together give the first share of the total are extremely important, up to the second important, the rest general. 50 80 is remembered from the guide of the ecological red line (2017) and not checked against its text.</source>
        <translation>两个递增的百分比：服务量从高到低累加，累计到第一个比例的像元为极重要，到第二个比例的为重要，其余为一般重要。50 80 凭记忆取自《生态保护红线划定指南》（2017），未与原文核对。</translation>
    </message>
    <message>
        <source>Shares of the importance grades (%)</source>
        <translation>重要性分级的累计比例（%）</translation>
    </message>
    <message>
        <source>1 general, 2 important, 3 extremely important; 0 nodata.</source>
        <translation>1 一般重要，2 重要，3 极重要；0 无数据。</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性等级</translation>
    </message>
    <message>
        <source>Give two rising shares between 0 and 100 %, for example 50 80.</source>
        <translation>请给出 0—100 % 之间两个递增的比例，例如 50 80。</translation>
    </message>
    <message>
        <source>“{name}” nowhere exceeds {high:g}. It seems to hold fractions, but percent (0 to 100) are needed: multiply it by 100 first.</source>
        <translation>“{name}”的值都不超过 {high:g}，像是小数比例；此处需要百分数（0—100）：请先乘以 100。</translation>
    </message>
    <message>
        <source>“{name}” holds values up to {high:g}. It seems to hold percent, but fractions (0 to 1) are needed: divide it by 100 first.</source>
        <translation>“{name}”的值最高到 {high:g}，像是百分数；此处需要小数（0—1）：请先除以 100。</translation>
    </message>
    <message>
        <source>“{name}” holds temperatures around {middle:.0f}. That seems to be kelvin (or a scaled product), but °C are needed: subtract 273.15 (after scaling) first.</source>
        <translation>“{name}”的温度在 {middle:.0f} 左右，像是开尔文（或未还原比例的产品）；此处需要 °C：请先（还原比例后）减去 273.15。</translation>
    </message>
    <message>
        <source>“{name}” holds values from {least:g} to {most:g}, but {low:g} to {high:g} {unit} are expected. Check its unit and its nodata value.</source>
        <translation>“{name}”的值为 {least:g} 到 {most:g}，应在 {low:g} 到 {high:g} {unit} 之间。请检查其单位和无数据值。</translation>
    </message>
    <message>
        <source>Ecosystems of HJ 1172-2021 and common land use</source>
        <translation>HJ 1172-2021 生态系统与通用用地类对应</translation>
    </message>
    <message>
        <source>Result of the full evaluation, higher is better; its rank (0 to 1) then stands in for the draft.</source>
        <translation>完整评价的结果，值越高功能越强；将以其秩（0—1）代替草案评分。</translation>
    </message>
    <message>
        <source>{function}, evaluated</source>
        <translation>{function}（已评价结果）</translation>
    </message>
    <message>
        <source>Draft from little data, to be stated wherever it is shown: {functions}.</source>
        <translation>以下为少量数据的草案评分，展示时须注明：{functions}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;A draft.&lt;/b&gt; Where climate, soil and vegetation data are at hand, the full evaluations of this group are better: give their results as “evaluated”, and their ranks (share of cells with a smaller value) stand in for the drafts. All scores and weights are proposals, open in the table of function scores.&lt;/p&gt;&lt;p&gt;Score = Σ w·x / Σ w, 0 to 1, over the factors given: &lt;b&gt;class&lt;/b&gt;, the base score of the land-use class; &lt;b&gt;surroundings&lt;/b&gt;, its Gaussian mean within the near radius; &lt;b&gt;steep&lt;/b&gt; = min(slope / steep limit, 1) and &lt;b&gt;rugged&lt;/b&gt;, its mean around; &lt;b&gt;gentle&lt;/b&gt; = 1 − min(slope / gentle limit, 1); &lt;b&gt;high&lt;/b&gt;, elevation between its 2 % and 98 % percentile, and &lt;b&gt;low&lt;/b&gt; = 1 − high; &lt;b&gt;green&lt;/b&gt;, greenness; &lt;b&gt;water&lt;/b&gt;, share of water bodies within the far radius, divided by its maximum; &lt;b&gt;protected&lt;/b&gt;, 1 inside; &lt;b&gt;people&lt;/b&gt; = min(density / dense limit, 1). Slope by Horn (1981); a coarse elevation model makes slopes too gentle.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;快速评分，草案。&lt;/b&gt;具备气候、土壤、植被数据时，宜用本组的完整评价工具：将其结果作为“已评价结果”给出，以其秩（值更小的像元所占比例）代替草案。全部得分和权重均为建议值，见功能评分表。&lt;/p&gt;&lt;p&gt;得分 = Σ w·x / Σ w，0—1，只计已给出的因子：&lt;b&gt;class&lt;/b&gt;，像元地类的基础得分；&lt;b&gt;surroundings&lt;/b&gt;，邻近半径内的高斯加权平均得分；&lt;b&gt;steep&lt;/b&gt; = min(坡度 / 陡坡阈值, 1)，&lt;b&gt;rugged&lt;/b&gt; 为其周边平均；&lt;b&gt;gentle&lt;/b&gt; = 1 − min(坡度 / 缓坡阈值, 1)；&lt;b&gt;high&lt;/b&gt;，高程按 2%与 98%分位归一，&lt;b&gt;low&lt;/b&gt; = 1 − high；&lt;b&gt;green&lt;/b&gt;，植被绿度；&lt;b&gt;water&lt;/b&gt;，远距半径内的水体占比除以其最大值；&lt;b&gt;protected&lt;/b&gt;，自然保护地内为 1；&lt;b&gt;people&lt;/b&gt; = min(人口密度 / 密集阈值, 1)。坡度用 Horn (1981) 算法；高程数据较粗时坡度偏缓。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Draft score, 0 to 1; the rank of the evaluated function where that was given.</source>
        <translation>草案评分，0—1；给出已评价结果的功能为其秩。</translation>
    </message>
    <message>
        <source>Soil conservation score</source>
        <translation>水土保持得分</translation>
    </message>
    <message>
        <source>Biodiversity maintenance score</source>
        <translation>生物多样性维护得分</translation>
    </message>
    <message>
        <source>Agricultural production score</source>
        <translation>农业生产得分</translation>
    </message>
    <message>
        <source>Human settlement score</source>
        <translation>人居环境建设得分</translation>
    </message>
    <message>
        <source>Cover and management factor C</source>
        <translation>植被覆盖与管理因子 C</translation>
    </message>
    <message>
        <source>Gives every cell the share of soil loss that its vegetation lets through.</source>
        <translation>计算每个像元的植被覆盖与管理因子，即现有植被下的土壤流失量占裸地流失量的比例。</translation>
    </message>
    <message>
        <source>0 to 1, from “Vegetation cover”; not NDVI, which is lower on dense vegetation.</source>
        <translation>取值0—1，可由“植被覆盖度 FVC”得到；不能直接用 NDVI，茂密植被的 NDVI 低于其覆盖度。</translation>
    </message>
    <message>
        <source>Fractional vegetation cover (0–1)</source>
        <translation>植被覆盖度（0—1）</translation>
    </message>
    <message>
        <source>They decide which row of the C table a cell takes.</source>
        <translation>据此确定每个像元采用 C 因子表的哪一行。</translation>
    </message>
    <message>
        <source>Table of HJ 1173-2021</source>
        <translation>HJ 1173-2021 查表</translation>
    </message>
    <message>
        <source>Logarithm of the cover (Cai Chongfa)</source>
        <translation>对数式（蔡崇法）</translation>
    </message>
    <message>
        <source>Linear in the cover (Bu Zhaohong)</source>
        <translation>线性式（卜兆宏）</translation>
    </message>
    <message>
        <source>How C follows from the cover.</source>
        <translation>由植被覆盖度推求 C 的方式。</translation>
    </message>
    <message>
        <source>Cropland inside is paddy (C = 0); without them all cropland is dry.</source>
        <translation>范围内的耕地按水田处理（C = 0）；不填则耕地全部按旱地处理。</translation>
    </message>
    <message>
        <source>Paddy fields</source>
        <translation>水田</translation>
    </message>
    <message>
        <source>Gardens are shrubs such as tea; otherwise fruit trees.</source>
        <translation>园地按茶园等灌木园地处理；不勾选按果园等乔木园地处理。</translation>
    </message>
    <message>
        <source>Orchards and gardens are shrubs</source>
        <translation>园地为灌木园地</translation>
    </message>
    <message>
        <source>0 (no soil loss) to 1 (bare soil).</source>
        <translation>0（无流失）至1（裸地）。</translation>
    </message>
    <message>
        <source>Ecological sensitivity</source>
        <translation>生态敏感性</translation>
    </message>
    <message>
        <source>Soil erosion</source>
        <translation>水土流失</translation>
    </message>
    <message>
        <source>Desertification</source>
        <translation>沙化</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What the land is sensitive to.</source>
        <translation>评价哪一类敏感性。</translation>
    </message>
    <message>
        <source>Soil texture class (HWSD 1–13)</source>
        <translation>土壤质地类型（HWSD 编码1—13）</translation>
    </message>
    <message>
        <source>From “Rainfall erosivity R”.</source>
        <translation>可由“降雨侵蚀力 R”得到。</translation>
    </message>
    <message>
        <source>Soil erosion: rainfall erosivity R (MJ·mm/(hm²·h·a))</source>
        <translation>水土流失：降雨侵蚀力 R（MJ·mm/(hm²·h·a)）</translation>
    </message>
    <message>
        <source>Relief is made of it, unless given itself.</source>
        <translation>未给出地形起伏度时由高程计算。</translation>
    </message>
    <message>
        <source>Soil erosion: elevation (m)</source>
        <translation>水土流失：高程（米）</translation>
    </message>
    <message>
        <source>Soil erosion: relief (m)</source>
        <translation>水土流失：地形起伏度（米）</translation>
    </message>
    <message>
        <source>Desertification: dryness index</source>
        <translation>沙化：干燥度</translation>
    </message>
    <message>
        <source>Desertification: windy days (d)</source>
        <translation>沙化：起沙风天数（天）</translation>
    </message>
    <message>
        <source>2.33 and 3.66 (2019)</source>
        <translation>2.33、3.66（2019年）</translation>
    </message>
    <message>
        <source>2 and 4 (guide of 2017)</source>
        <translation>2、4（2017年指南）</translation>
    </message>
    <message>
        <source>Scores above which land is sensitive and extremely sensitive.</source>
        <translation>综合值大于这两个值时分别为敏感、极敏感。</translation>
    </message>
    <message>
        <source>Cut points</source>
        <translation>分级界限</translation>
    </message>
    <message>
        <source>Side of the square in which relief is measured; at least 3 cells. Proposed default.</source>
        <translation>计算地形起伏度的正方形窗口边长，至少3个像元。建议默认值。</translation>
    </message>
    <message>
        <source>Window of relief (m)</source>
        <translation>起伏度窗口（米）</translation>
    </message>
    <message>
        <source>Factor scores</source>
        <translation>因子赋值表</translation>
    </message>
    <message>
        <source>1 general, 3 sensitive, 5 extremely sensitive; 0 nodata.</source>
        <translation>1一般敏感，3敏感，5极敏感；0无数据。</translation>
    </message>
    <message>
        <source>SS, the mean before it is cut, 1 to 5.</source>
        <translation>分级前的几何平均值 SS，1—5。</translation>
    </message>
    <message>
        <source>Sensitivity score</source>
        <translation>敏感性指数</translation>
    </message>
    <message>
        <source>Give the factors of the theme: {factors}. At least two are needed.</source>
        <translation>请给出该主题的因子：{factors}，至少需要两个。</translation>
    </message>
    <message>
        <source>The factor table has no rule for {factors}.</source>
        <translation>因子赋值表中没有 {factors} 的规则。</translation>
    </message>
    <message>
        <source>Missing factors: {factors}. Without them this is not the sensitivity of the guide; state it.</source>
        <translation>缺少因子：{factors}。结果不是指南规定的敏感性，使用时请说明。</translation>
    </message>
    <message>
        <source>{count} rasters of rainfall were chosen, but monthly rainfall needs 12, or 12 for each year. Add the missing months or choose the annual method.</source>
        <translation>选择了 {count} 个降水栅格，而月降水需要12个，或每年12个。请补齐月份，或改用年降水方法。</translation>
    </message>
    <message>
        <source>“{name}” was chosen twice. Choose every month or year once.</source>
        <translation>“{name}”选择了两次。每个月或每一年只能选择一次。</translation>
    </message>
    <message>
        <source>The rasters from “{name}” on make {year:.4g} mm of rain a year, which cannot be. They may be in 0.1 mm, in m, or hold years instead of months: mm for each {period} are needed.</source>
        <translation>“{name}”等栅格合计每年 {year:.4g} mm 降水，不合常理。单位可能是0.1 mm 或 m，也可能把年降水当成了月降水：应为每{period}的毫米数。</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>The rasters from “{name}” on differ like months. Choose a monthly method, or give years.</source>
        <translation>“{name}”等栅格之间相差悬殊，像是各月降水。请改用月降水方法，或提供年降水。</translation>
    </message>
    <message>
        <source>R by Wischmeier&apos;s monthly formula, multiplied by {factor:g}.</source>
        <translation>采用 Wischmeier 月降水公式计算 R，结果乘以 {factor:g}。</translation>
    </message>
    <message>
        <source>R = {factor:g}·x^{exponent:g}, x = {what}.</source>
        <translation>R = {factor:g}·x^{exponent:g}，x = {what}。</translation>
    </message>
    <message>
        <source>mean yearly index F</source>
        <translation>逐年指数 F 的均值</translation>
    </message>
    <message>
        <source>mean annual rainfall</source>
        <translation>多年平均年降水量</translation>
    </message>
    <message>
        <source>Year {number}: “{first}” to “{last}”.</source>
        <translation>第 {number} 年：“{first}”至“{last}”。</translation>
    </message>
    <message>
        <source>Year {number}: “{first}”.</source>
        <translation>第 {number} 年：“{first}”。</translation>
    </message>
    <message>
        <source>12 rasters are read as one year. If they are means of many years, R comes out too small: give the years one by one, or α 0.3589 and β 1.9462 (remembered).</source>
        <translation>12个栅格按一年的各月降水读取。如果它们是多年平均月降水，R 会偏小：请逐年给出，或取 α = 0.3589、β = 1.9462（凭记忆）。</translation>
    </message>
    <message>
        <source>Rainfall erosivity R</source>
        <translation>降雨侵蚀力 R</translation>
    </message>
    <message>
        <source>Computes the erosivity of rainfall from monthly or annual rainfall by one of three formulas.</source>
        <translation>由月降水或年降水计算降雨侵蚀力，有三种公式可选。</translation>
    </message>
    <message>
        <source>Monthly rainfall, Zhang and Fu</source>
        <translation>月降水，章文波—付金生</translation>
    </message>
    <message>
        <source>Monthly rainfall, Wischmeier</source>
        <translation>月降水，Wischmeier</translation>
    </message>
    <message>
        <source>Annual rainfall, Zhang and Fu</source>
        <translation>年降水，章文波—付金生</translation>
    </message>
    <message>
        <source>Which formula is used. A study of 20 stations found powers of monthly rainfall suitable for Beijing (Soil and Water Conservation in China 2007 (5): 23–26).</source>
        <translation>采用哪种公式。据北京市20个测站的研究，逐月雨量的指数函数形式适用于北京（《中国水土保持》2007（5）：23—26）。</translation>
    </message>
    <message>
        <source>For months: 12 rasters from January to December, or 12 for each year, years one after the other. For years: one raster of the mean, or one for each year. In mm; the usual 1 km monthly data of China are in 0.1 mm and must be divided by 10 first.</source>
        <translation>月降水：1月至12月共12个栅格，或每年12个，按年份先后排列。年降水：一个多年平均栅格，或每年一个。单位 mm；常用的中国1 km 逐月降水数据单位为0.1 mm，须先除以10。</translation>
    </message>
    <message>
        <source>Rainfall (mm)</source>
        <translation>降水量（毫米）</translation>
    </message>
    <message>
        <source>100 ft·tonf·in/(acre·h·a): multiply by 17.02</source>
        <translation>100 ft·tonf·in/(acre·h·a)：乘以17.02</translation>
    </message>
    <message>
        <source>MJ·mm/(hm²·h·a): take as it is</source>
        <translation>MJ·mm/(hm²·h·a)：不换算</translation>
    </message>
    <message>
        <source>What the formula of Wischmeier gives; proposed default, see above.</source>
        <translation>Wischmeier 公式结果的单位；建议默认值，说明见上。</translation>
    </message>
    <message>
        <source>Unit of Wischmeier&apos;s formula</source>
        <translation>Wischmeier 公式的单位</translation>
    </message>
    <message>
        <source>α of R = α·x^β; empty: that of the method. For twelve means of many years Zhang and Fu give 0.3589 (remembered).</source>
        <translation>R = α·x^β 中的 α；不填则用所选方法的值。用多年平均的12个月降水时，章文波、付金生给出0.3589（凭记忆）。</translation>
    </message>
    <message>
        <source>Factor α</source>
        <translation>系数 α</translation>
    </message>
    <message>
        <source>β of R = α·x^β; empty: that of the method. For twelve means of many years 1.9462 (remembered).</source>
        <translation>R = α·x^β 中的 β；不填则用所选方法的值。用多年平均的12个月降水时为1.9462（凭记忆）。</translation>
    </message>
    <message>
        <source>Exponent β</source>
        <translation>指数 β</translation>
    </message>
    <message>
        <source>MJ·mm/(hm²·h·a).</source>
        <translation>单位 MJ·mm/(hm²·h·a)。</translation>
    </message>
    <message>
        <source>Give both the factor α and the exponent β, or neither.</source>
        <translation>系数 α 和指数 β 要么都给出，要么都不填。</translation>
    </message>
    <message>
        <source>Rainfall erosivity R (MJ·mm/(hm²·h·a))</source>
        <translation>降雨侵蚀力 R（MJ·mm/(hm²·h·a)）</translation>
    </message>
    <message>
        <source>Soil erodibility K (t·hm²·h/(hm²·MJ·mm))</source>
        <translation>土壤可蚀性 K（t·hm²·h/(hm²·MJ·mm)）</translation>
    </message>
    <message>
        <source>From “Soil erodibility K”; 0.01 to 0.06 are common.</source>
        <translation>可由“土壤可蚀性 K”得到，常见值0.01—0.06。</translation>
    </message>
    <message>
        <source>Slope length and steepness LS</source>
        <translation>坡度坡长因子 LS</translation>
    </message>
    <message>
        <source>Factor without unit; not relief or slope.</source>
        <translation>无量纲因子，不是起伏度或坡度。</translation>
    </message>
    <message>
        <source>Cover and management factor C (0–1)</source>
        <translation>植被覆盖与管理因子 C（0—1）</translation>
    </message>
    <message>
        <source>From “Cover and management factor C”.</source>
        <translation>可由“植被覆盖与管理因子 C”得到。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.3g}. That seems to be K in American units: multiply it by 0.1317 first, to have t·hm²·h/(hm²·MJ·mm).</source>
        <translation>“{name}”的值在 {middle:.3g} 左右，似为美制单位的 K：请先乘以0.1317，换算为 t·hm²·h/(hm²·MJ·mm)。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.3g}. That seems to be relief or a length in m: LS has no unit and is mostly below 30.</source>
        <translation>“{name}”的值在 {middle:.3g} 左右，似为以米计的起伏度或坡长：LS 无量纲，一般小于30。</translation>
    </message>
    <message>
        <source>Soil conservation service</source>
        <translation>水土保持功能</translation>
    </message>
    <message>
        <source>Computes how much soil the vegetation holds back each year, and how important each place is for it.</source>
        <translation>计算植被每年保持的土壤量，并评价各处的功能重要性。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ac = 100·R·K·LS·(1 − C), in t/(km²·a); 100 because R·K is in t/hm². It is the soil loss of bare ground less that under the present cover (HJ 1173-2021, which has no support practice factor P).&lt;/p&gt;&lt;p&gt;Steep slopes under heavy rain serve most wherever something grows on them; flat land has little to hold back. Values far above real soil loss are right: nobody has seen these slopes bare.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ac = 100·R·K·LS·(1 − C)，单位 t/(km²·a)；R·K 的单位是 t/hm²，故乘以100。它等于裸地的土壤流失量减去现有植被下的流失量（HJ 1173-2021，式中没有水土保持措施因子 P）。&lt;/p&gt;&lt;p&gt;降水强、坡度陡且有植被的地方保持量最大，平地没有多少土壤可保持。结果远大于实际侵蚀量是正常的：它是相对于假想的裸坡而言。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>t/(km²·a).</source>
        <translation>单位 t/(km²·a)。</translation>
    </message>
    <message>
        <source>Soil erodibility K</source>
        <translation>土壤可蚀性 K</translation>
    </message>
    <message>
        <source>Computes how easily soil erodes from its sand, silt, clay and organic carbon (EPIC).</source>
        <translation>由砂粒、粉粒、黏粒和有机碳含量计算土壤可蚀性（EPIC 模型）。</translation>
    </message>
    <message>
        <source>Sand (%)</source>
        <translation>砂粒（%）</translation>
    </message>
    <message>
        <source>Silt (%)</source>
        <translation>粉粒（%）</translation>
    </message>
    <message>
        <source>Clay (%)</source>
        <translation>黏粒（%）</translation>
    </message>
    <message>
        <source>Share of the fine earth of the topsoil, 0 to 100.</source>
        <translation>表层细土中的含量，0—100。</translation>
    </message>
    <message>
        <source>Organic carbon (%)</source>
        <translation>有机碳（%）</translation>
    </message>
    <message>
        <source>Organic carbon</source>
        <translation>有机碳</translation>
    </message>
    <message>
        <source>Organic matter (carbon = 0.58 × matter)</source>
        <translation>有机质（有机碳 = 0.58 × 有机质）</translation>
    </message>
    <message>
        <source>What the raster of carbon holds.</source>
        <translation>有机碳栅格的内容。</translation>
    </message>
    <message>
        <source>Content of the carbon raster</source>
        <translation>碳栅格的内容</translation>
    </message>
    <message>
        <source>Without it K is about twice as high.</source>
        <translation>不修正时 K 约大一倍。</translation>
    </message>
    <message>
        <source>With the correction for China</source>
        <translation>按中国土壤修正</translation>
    </message>
    <message>
        <source>How far sand + silt + clay may be from 100 %; within it they are divided by their sum, beyond it a cell is nodata. Proposed default.</source>
        <translation>砂粒、粉粒、黏粒之和允许偏离100 % 的程度；在此范围内按合计归一，超出则为无数据。建议默认值。</translation>
    </message>
    <message>
        <source>Tolerance of the sum (%)</source>
        <translation>合计允许偏差（%）</translation>
    </message>
    <message>
        <source>t·hm²·h/(hm²·MJ·mm).</source>
        <translation>单位 t·hm²·h/(hm²·MJ·mm)。</translation>
    </message>
    <message>
        <source>“{sand}”, “{silt}” and “{clay}” together have {total:.0f} % on average instead of 100 %. Check that they are sand, silt and clay in percent.</source>
        <translation>“{sand}”“{silt}”“{clay}”三者合计平均为 {total:.0f} %，而不是100 %。请检查它们是否为砂粒、粉粒、黏粒的百分含量。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.3g}. That seems to be g/kg (or dg/kg), but percent are needed: divide it by 10 (or 100) first.</source>
        <translation>“{name}”的值在 {middle:.3g} 左右，似以 g/kg（或 dg/kg）为单位，而需要百分数：请先除以10（或100）。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.3g}. That seems to be a fraction, but percent are needed: multiply it by 100 first.</source>
        <translation>“{name}”的值在 {middle:.3g} 左右，似为小数，而需要百分数：请先乘以100。</translation>
    </message>
    <message>
        <source>Nowhere do “{sand}”, “{silt}” and “{clay}” add up to 100 %. Check which layers they are.</source>
        <translation>“{sand}”“{silt}”“{clay}”处处都不合计为100 %。请检查选择的图层。</translation>
    </message>
    <message>
        <source>In {share:.2g} % of the cells sand + silt + clay are not 100 %; they are nodata.</source>
        <translation>{share:.2g} % 的像元砂粒、粉粒、黏粒合计不为100 %，按无数据处理。</translation>
    </message>
    <message>
        <source>Soil erosion intensity (RUSLE)</source>
        <translation>土壤侵蚀强度 (RUSLE)</translation>
    </message>
    <message>
        <source>Multiplies the factors of RUSLE to the yearly soil loss and grades it by SL 190-2007.</source>
        <translation>由 RUSLE 各因子相乘得到年土壤侵蚀模数，并按 SL 190-2007 分级。</translation>
    </message>
    <message>
        <source>0 to 1 by measure, such as 0.47 on cropland of Huanghua, Hebei (ChinaXiv 201711.00309); terraces about 0.1 (remembered). QGIS's “Reclassify by table” makes it of land use. Left out: 1 everywhere, no measures.</source>
        <translation>按措施取0—1，如河北黄骅耕地为0.47（ChinaXiv 201711.00309），梯田约0.1（凭记忆）；可用 QGIS 的“按表重分类”由用地赋值。不填则处处为1，即无措施。</translation>
    </message>
    <message>
        <source>Support practice factor P (0–1)</source>
        <translation>水土保持措施因子 P（0—1）</translation>
    </message>
    <message>
        <source>T of SL 190-2007: 200 on the rocky mountains of northern China (with Beijing) and the black soils, 500 on southern red soil and south-western rocky mountains, 1000 on the loess plateau.</source>
        <translation>SL 190-2007 的容许土壤流失量 T：北方土石山区（含北京）和东北黑土区200，南方红壤丘陵区和西南土石山区500，西北黄土高原区1000。</translation>
    </message>
    <message>
        <source>Tolerable soil loss T (t/(km²·a))</source>
        <translation>容许土壤流失量 T（t/(km²·a)）</translation>
    </message>
    <message>
        <source>Soil loss</source>
        <translation>土壤侵蚀模数</translation>
    </message>
    <message>
        <source>1 tolerable to 6 severe; 0 nodata.</source>
        <translation>1 微度至6 剧烈；0 无数据。</translation>
    </message>
    <message>
        <source>Soil erosion grades</source>
        <translation>土壤侵蚀强度分级</translation>
    </message>
    <message>
        <source>Eroding area (km²)</source>
        <translation>水土流失面积（km²）</translation>
    </message>
    <message>
        <source>Soil loss of the area (t/a)</source>
        <translation>土壤流失总量（t/a）</translation>
    </message>
    <message>
        <source>Soil and water conservation rate (%)</source>
        <translation>水土保持率（%）</translation>
    </message>
    <message>
        <source>No support practice factor P was given: it counts as 1.</source>
        <translation>未给出水土保持措施因子 P，按1计算。</translation>
    </message>
    <message>
        <source>{name}: {area:,.1f} km²</source>
        <translation>{name}：{area:,.1f} km²</translation>
    </message>
    <message>
        <source>{area:,.1f} km² erode, soil and water conservation rate {rate:.2f} %, soil loss {total:,.0f} t/a.</source>
        <translation>水土流失面积 {area:,.1f} km²，水土保持率 {rate:.2f} %，土壤流失总量 {total:,.0f} t/a。</translation>
    </message>
    <message>
        <source>“{input}”</source>
        <translation>“{input}”</translation>
    </message>
    <message>
        <source>only with {inputs}</source>
        <translation>仅在给出{inputs}时</translation>
    </message>
    <message>
        <source>Given: {inputs}</source>
        <translation>已给出：{inputs}</translation>
    </message>
    <message>
        <source>C factors by ecosystem and vegetation cover</source>
        <translation>C 因子（按生态系统和植被覆盖度）</translation>
    </message>
    <message>
        <source>Factors of ecological sensitivity</source>
        <translation>生态敏感性因子</translation>
    </message>
    <message>
        <source>Row {row} of the C table names the cover “{cover}”. Known covers are {known}.</source>
        <translation>C 因子表第 {row} 行的 cover 为“{cover}”，可用的有 {known}。</translation>
    </message>
    <message>
        <source>Row {row} of the C table gives C = {c}. C lies between 0 and 1.</source>
        <translation>C 因子表第 {row} 行的 C = {c}，C 应在0—1之间。</translation>
    </message>
    <message>
        <source>The classes of “{cover}” in the C table must follow one another from 0 to 100 %.</source>
        <translation>C 因子表中“{cover}”的分级必须从0到100 % 首尾相接。</translation>
    </message>
    <message>
        <source>The C table has no row for {covers}.</source>
        <translation>C 因子表中没有 {covers} 的行。</translation>
    </message>
    <message>
        <source>Row {row} of the C table holds “{value}” where a number is needed.</source>
        <translation>C 因子表第 {row} 行的“{value}”应为数字。</translation>
    </message>
    <message>
        <source>The factor table has no row of the theme “{theme}”.</source>
        <translation>因子赋值表中没有主题“{theme}”的行。</translation>
    </message>
    <message>
        <source>The tolerable soil loss must lie between 0 and {limit:g} t/(km²·a).</source>
        <translation>容许土壤流失量应在0—{limit:g} t/(km²·a) 之间。</translation>
    </message>
    <message>
        <source>“{landuse}”, “{soil}” and “{dem}” have no cell in common.</source>
        <translation>“{landuse}”“{soil}”和“{dem}”没有共同的有效像元。</translation>
    </message>
    <message>
        <source>Flood risk</source>
        <translation>洪涝风险</translation>
    </message>
    <message>
        <source>Estimates the runoff of a storm, where its water stands and the risk to land use.</source>
        <translation>估算一场暴雨的径流、积水位置与深度，以及对各类用地的风险。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Runoff Q = (P − 0.2·S)² / (P + 0.8·S) where P &gt; 0.2·S, else 0, in mm; S = 25400 / CN − 254 (SCS-CN). CN by land use and soil group; corrected for the slope s (m/m): CN&lt;sub&gt;s&lt;/sub&gt; = (CN3 − CN) / 3 · [1 − 2·exp(−13.86·s)] + CN, CN3 = CN·exp(0.00673·(100 − CN)).&lt;/p&gt;&lt;p&gt;The ground is cut into sub-basins along the streams (depressions filled, D8 directions). The runoff of a sub-basin stands on its lowest cells at one level h: Σ (h − z) · cell area = V (equal-volume inundation). Water passes neither between sub-basins nor through pipes, and rivers bring none: it shows where water gathers, not a forecast.&lt;/p&gt;&lt;p&gt;Risk: the share of value lost by land use and depth (table), cut into five grades. Formulas and table: ChinaXiv-201806.00084 (Shenzhen); calibrate them for the place. The cut into grades is proposed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;径流深 Q = (P − 0.2·S)² / (P + 0.8·S)（P &gt; 0.2·S，否则为 0），单位毫米；S = 25400 / CN − 254（SCS-CN 模型）。CN 按用地和土壤水文组查表，并按坡度 s（m/m）修正：CN&lt;sub&gt;s&lt;/sub&gt; = (CN3 − CN) / 3 · [1 − 2·exp(−13.86·s)] + CN，CN3 = CN·exp(0.00673·(100 − CN))。&lt;/p&gt;&lt;p&gt;沿河道把地面划分为子流域（填洼，D8 流向）。每个子流域的径流积存在其最低的像元上，水位统一为 h：Σ (h − z) · 像元面积 = V（等体积淹没法）。水不在子流域之间流动，也不经管网流走，也不计河道来水：结果表示水易积在何处，不是预报。&lt;/p&gt;&lt;p&gt;风险：按用地和水深查易损度表（损失占价值的比例），再分为五级。公式与易损度表：ChinaXiv-201806.00084（深圳），使用前应按当地情况率定。分级界限为建议值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Depth of the whole storm. 200 is a proposed default; take the design storm of the place.</source>
        <translation>整场暴雨的雨量。默认值 200 为建议值，应采用当地设计暴雨。</translation>
    </message>
    <message>
        <source>Common land-use classes 1 to 15 (“Classify land-use raster”), or the codes of the tables.</source>
        <translation>通用用地分类 1—15（由“用地栅格分类转换”得到），或规则表中的编码。</translation>
    </message>
    <message>
        <source>1 to 4 for A to D: high, moderate, slow and very slow infiltration, for example from soil texture.</source>
        <translation>1—4 对应 A—D 组：入渗率高、中、低、极低，可由土壤质地推定。</translation>
    </message>
    <message>
        <source>In metres; streets and dykes show only in fine models.</source>
        <translation>单位为米；只有精细的高程模型才能反映街道和堤防。</translation>
    </message>
    <message>
        <source>What pipes and pumps take off land marked “drained” (built-up land). 0 is a proposed default.</source>
        <translation>管网和泵站从规则表中标为“drained”的用地（建设用地）排走的水深。默认值 0 为建议值。</translation>
    </message>
    <message>
        <source>Drainage capacity (mm)</source>
        <translation>排水能力（毫米）</translation>
    </message>
    <message>
        <source>Streams begin where so much ground drains; smaller sub-basins keep water higher up. Proposed default.</source>
        <translation>汇水面积达到此值处开始为河道；取值越小，子流域越小，水留在越高处。默认值为建议值。</translation>
    </message>
    <message>
        <source>Area of the sub-basins (km²)</source>
        <translation>子流域面积（平方千米）</translation>
    </message>
    <message>
        <source>The numbers hold for a slope of 5 %; steeper ground sheds more, level ground less.</source>
        <translation>曲线数对应 5% 的坡度；坡度更陡产流更多，更平则更少。</translation>
    </message>
    <message>
        <source>Correct curve numbers for the slope</source>
        <translation>按坡度修正曲线数</translation>
    </message>
    <message>
        <source>Shares of value lost at which grades 2, 3, 4 and 5 begin. Proposed default.</source>
        <translation>第 2、3、4、5 级起始的损失比例。默认值为建议值。</translation>
    </message>
    <message>
        <source>Limits of the grades (0–1)</source>
        <translation>分级界限（0—1）</translation>
    </message>
    <message>
        <source>Runoff</source>
        <translation>径流深</translation>
    </message>
    <message>
        <source>mm, before drainage.</source>
        <translation>毫米，未扣除排水。</translation>
    </message>
    <message>
        <source>Water depth</source>
        <translation>积水深度</translation>
    </message>
    <message>
        <source>Metres; 0 where it stays dry.</source>
        <translation>米；0 为不积水。</translation>
    </message>
    <message>
        <source>1 very low (also dry) … 5 very high; 0 nodata. 4 and 5 count as high risk.</source>
        <translation>1 极低（含不积水）…… 5 极高；0 为无数据。4 级和 5 级视为高风险。</translation>
    </message>
    <message>
        <source>Runoff of the whole area (m³)</source>
        <translation>全区径流总量（立方米）</translation>
    </message>
    <message>
        <source>Area with 0.1 m of water and more (km²)</source>
        <translation>积水 0.1 米及以上的面积（平方千米）</translation>
    </message>
    <message>
        <source>Greatest depth (m)</source>
        <translation>最大积水深度（米）</translation>
    </message>
    <message>
        <source>Slope length and steepness factor LS</source>
        <translation>坡度坡长因子 LS</translation>
    </message>
    <message>
        <source>Computes the terrain factor LS of the soil loss equation from an elevation model.</source>
        <translation>由高程计算土壤流失方程的地形因子 LS。</translation>
    </message>
    <message>
        <source>&lt;p&gt;LS = L · S, without a unit. S by the slope θ: 10.8 sin θ + 0.03 below 5.14°, 16.8 sin θ − 0.5 below 10.20°, 21.9 sin θ − 0.96 below 28.81°, 9.5988 above; m = β / (1 + β), β = (sin θ / 0.0896) / (3 sin&lt;sup&gt;0.8&lt;/sup&gt; θ + 0.56) (HJ 1173-2021). θ is the slope in degrees by Horn.&lt;/p&gt;&lt;p&gt;By flow: L = [(A + D²)&lt;sup&gt;m+1&lt;/sup&gt; − A&lt;sup&gt;m+1&lt;/sup&gt;] / (D&lt;sup&gt;m+2&lt;/sup&gt; · x&lt;sup&gt;m&lt;/sup&gt; · 22.13&lt;sup&gt;m&lt;/sup&gt;), A the area that drains into the cell (depressions filled, D8 directions), D the cell size, x = |sin α| + |cos α| of the aspect (Desmet &amp;amp; Govers 1996). By cell: L = (λ / 22.13)&lt;sup&gt;m&lt;/sup&gt; with λ the cell size. λ is a horizontal length in both and not divided by cos θ (Agriculture Handbook 703, remembered).&lt;/p&gt;&lt;p&gt;The factor depends on the cell size; 10 to 30 m suit it. In cells larger than the longest slope length both ways give the same. InVEST SDR differs: it takes the root of A, the slope instead of the aspect in x, fixed m below 9 % and two pieces of S.&lt;/p&gt;</source>
        <translation>&lt;p&gt;LS = L · S，无量纲。S 按坡度 θ 取值：小于 5.14° 为 10.8 sin θ + 0.03，5.14°—10.20° 为 16.8 sin θ − 0.5，10.20°—28.81° 为 21.9 sin θ − 0.96，28.81° 及以上为 9.5988；m = β / (1 + β)，β = (sin θ / 0.0896) / (3 sin&lt;sup&gt;0.8&lt;/sup&gt; θ + 0.56)（HJ 1173-2021）。θ 为按 Horn 算法求得的坡度（度）。&lt;/p&gt;&lt;p&gt;汇流法：L = [(A + D²)&lt;sup&gt;m+1&lt;/sup&gt; − A&lt;sup&gt;m+1&lt;/sup&gt;] / (D&lt;sup&gt;m+2&lt;/sup&gt; · x&lt;sup&gt;m&lt;/sup&gt; · 22.13&lt;sup&gt;m&lt;/sup&gt;)，A 为流入像元的汇水面积（填洼，D8 流向），D 为像元大小，x = |sin α| + |cos α|，α 为坡向（Desmet 和 Govers 1996）。逐像元法：L = (λ / 22.13)&lt;sup&gt;m&lt;/sup&gt;，λ 为像元大小。两种方法的 λ 均为水平长度，不除以 cos θ（《农业手册 703》，凭记忆引用）。&lt;/p&gt;&lt;p&gt;该因子随像元大小而变，宜用 10—30 米的高程。像元大于最大坡长时，两种方法结果相同。与 InVEST SDR 的差别：后者以 A 的平方根代替 A，x 中用坡度而非坡向，坡度 9% 以下 m 取固定值，S 只分两段。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>In metres, on a grid in metres, as fine as there is.</source>
        <translation>高程和坐标均以米为单位，尽量采用精细的数据。</translation>
    </message>
    <message>
        <source>By flow accumulation (Desmet &amp; Govers)</source>
        <translation>汇流法（Desmet 和 Govers）</translation>
    </message>
    <message>
        <source>Cell by cell</source>
        <translation>逐像元法</translation>
    </message>
    <message>
        <source>By flow takes account of the ground above and needs the whole raster in memory; cell by cell takes each cell for a slope of its own and works on any size.</source>
        <translation>汇流法考虑上方来水，需将整个栅格读入内存；逐像元法把每个像元看作独立坡面，栅格大小不限。</translation>
    </message>
    <message>
        <source>Slope length</source>
        <translation>坡长算法</translation>
    </message>
    <message>
        <source>Slope lengths are cut here, because water gathers in channels further down. 122 m (400 feet) is what Agriculture Handbook 703 gives as usual limit (remembered, not checked against the text); 300 m is about its outer limit of 1,000 feet.</source>
        <translation>坡长算法</translation>
    </message>
    <message>
        <source>Longest slope length (m)</source>
        <translation>最大坡长（米）</translation>
    </message>
    <message>
        <source>LS, no unit.</source>
        <translation>LS，无量纲。</translation>
    </message>
    <message>
        <source>LS factor</source>
        <translation>LS 因子</translation>
    </message>
    <message>
        <source>Curve numbers of land use and soil groups</source>
        <translation>用地与土壤水文组的径流曲线数</translation>
    </message>
    <message>
        <source>Vulnerability to floods by land use and depth</source>
        <translation>用地洪涝易损度（按水深）</translation>
    </message>
    <message>
        <source>The column “{column}” of “{name}” holds “{text}” where a number from {low:g} to {high:g} is needed.</source>
        <translation>“{name}”的字段“{column}”中有“{text}”，应为 {low:g}—{high:g} 的数值。</translation>
    </message>
    <message>
        <source>The raster has {cells} cells, more than can be handled. Use a larger cell size.</source>
        <translation>栅格有 {cells} 个像元，超出可处理的数量。请采用更大的像元。</translation>
    </message>
    <message>
        <source>An elevation model has rows and columns, not {count} dimensions.</source>
        <translation>高程模型应有行和列，而不是 {count} 维。</translation>
    </message>
    <message>
        <source>The elevation model holds infinite heights. Set them to nodata first.</source>
        <translation>高程模型中有无穷大的值。请先将其设为无数据。</translation>
    </message>
    <message>
        <source>Flow directions run in a circle. Make them from a filled elevation model.</source>
        <translation>流向成环。请由填洼后的高程计算流向。</translation>
    </message>
    <message>
        <source>A flow direction leads out of the raster. Make them from a filled elevation model.</source>
        <translation>流向指向栅格之外。请由填洼后的高程计算流向。</translation>
    </message>
    <message>
        <source>Suitability for agriculture</source>
        <translation>农业生产适宜性</translation>
    </message>
    <message>
        <source>Grades land, water and heat for agricultural production, 1 (low) to 5 (high).</source>
        <translation>按土地、水和光热条件评定农业生产适宜性，1（低）至 5（高）。</translation>
    </message>
    <message>
        <source>Silt content (%)</source>
        <translation>粉砂含量（%）</translation>
    </message>
    <message>
        <source>Share of silt in the topsoil in %, 0 to 100.</source>
        <translation>表层土壤粉砂含量，百分数，0—100。</translation>
    </message>
    <message>
        <source>Annual precipitation (mm)</source>
        <translation>多年平均降水量（毫米）</translation>
    </message>
    <message>
        <source>Mean of many years; for water.</source>
        <translation>多年平均值；用于水资源评价。</translation>
    </message>
    <message>
        <source>Dryness index</source>
        <translation>干旱指数</translation>
    </message>
    <message>
        <source>Potential evaporation over precipitation; for water in dry regions.</source>
        <translation>年蒸发能力与年降水量之比；用于干旱地区的水资源评价。</translation>
    </message>
    <message>
        <source>Water quota module (10⁴ m³/km²)</source>
        <translation>用水总量控制指标模数（万 m³/km²）</translation>
    </message>
    <message>
        <source>Quota of total water use divided by the area it is for; for water.</source>
        <translation>用水总量控制指标除以所辖面积；用于水资源评价。</translation>
    </message>
    <message>
        <source>Accumulated temperature ≥0 °C (°C·d)</source>
        <translation>≥0 ℃活动积温（℃·d）</translation>
    </message>
    <message>
        <source>Sum of the daily mean temperatures of 0 °C and above; no mean temperature.</source>
        <translation>全年日平均气温≥0 ℃的累积值；不是平均气温。</translation>
    </message>
    <message>
        <source>Soil contamination level (1–3)</source>
        <translation>土壤污染风险等级（1—3）</translation>
    </message>
    <message>
        <source>Salinisation index</source>
        <translation>盐渍化敏感性指数</translation>
    </message>
    <message>
        <source>Hazard level (1–5)</source>
        <translation>灾害危险性等级（1—5）</translation>
    </message>
    <message>
        <source>Contiguity (0–1)</source>
        <translation>集中连片度（0—1）</translation>
    </message>
    <message>
        <source>AHP weights</source>
        <translation>层次分析法权重</translation>
    </message>
    <message>
        <source>&lt;p&gt;Analytic hierarchy process (Saaty 1980): the weights are the eigenvector of the largest eigenvalue λ of the judgement matrix, brought to a sum of 1; CI = (λ − n) / (n − 1), CR = CI / RI. Judgements with a CR below 0.1 are accepted. Otherwise the weights are computed all the same, and a warning names the judgement that is farthest from the weights (largest |ln(aᵢⱼ·wⱼ / wᵢ)|) with the value that would fit.&lt;/p&gt;&lt;p&gt;The scale of judgements: 1 equally important, 3 slightly, 5 clearly, 7 strongly, 9 extremely more important; 2, 4, 6, 8 in between; 1/3 … 1/9 where the row is less important. The lower half of the matrix may be empty.&lt;/p&gt;&lt;p&gt;The text of weights goes into “Weighted overlay”, whose layers must be in the order of the matrix.&lt;/p&gt;</source>
        <translation>&lt;p&gt;层次分析法（Saaty 1980）：权重为判断矩阵最大特征值 λ 对应的特征向量，归一化至和为 1；CI = (λ − n) / (n − 1)，CR = CI / RI。CR 小于 0.1 时判断可以接受；否则仍计算权重，并在警告中指出与权重偏差最大的一项判断（|ln(aᵢⱼ·wⱼ / wᵢ)| 最大）及与之相符的值。&lt;/p&gt;&lt;p&gt;标度：1 同等重要，3 稍重要，5 明显重要，7 强烈重要，9 极端重要；2、4、6、8 为中间值；行因子不如列因子重要时取 1/3 … 1/9。矩阵下三角可以留空。&lt;/p&gt;&lt;p&gt;权重文本可直接用于“加权叠加”，其图层次序须与矩阵一致。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Table without geometry, for example a CSV: names in the first column and one column per name, in which stands how much more the row counts than the column. Fractions may be written as 1/3.</source>
        <translation>无几何的表（如 CSV）：第一列为因子名称，此后每个因子一列，单元格为行因子相对列因子的重要程度。分数可写作 1/3。</translation>
    </message>
    <message>
        <source>Judgement matrix</source>
        <translation>判断矩阵</translation>
    </message>
    <message>
        <source>Chinese practice (n = 6: 1.26)</source>
        <translation>国内常用（n = 6 时为 1.26）</translation>
    </message>
    <message>
        <source>Saaty (n = 6: 1.24)</source>
        <translation>萨蒂 Saaty（n = 6 时为 1.24）</translation>
    </message>
    <message>
        <source>Mean CI of random matrices, for 3 to 10 names. Chinese practice: as in ChinaXiv-202004.00061; Saaty: his values in common use, remembered.</source>
        <translation>随机矩阵一致性指标的均值，适用于 3—10 个因子。国内常用：同 ChinaXiv-202004.00061；萨蒂：其通行取值，凭记忆给出。</translation>
    </message>
    <message>
        <source>Random index RI</source>
        <translation>随机一致性指标 RI</translation>
    </message>
    <message>
        <source>Fields name, weight and rank (1 the heaviest), in the order of the matrix.</source>
        <translation>字段 name（名称）、weight（权重）、rank（位次，1 为最大），次序同判断矩阵。</translation>
    </message>
    <message>
        <source>Consistency ratio CR</source>
        <translation>一致性比率 CR</translation>
    </message>
    <message>
        <source>The judgement matrix needs at least two names.</source>
        <translation>判断矩阵至少要有两个因子。</translation>
    </message>
    <message>
        <source>No random index is known for {count} names, so the consistency ratio is unknown (index {index}).</source>
        <translation>{count} 个因子没有可用的随机一致性指标，无法给出一致性比率（一致性指标 CI 为 {index}）。</translation>
    </message>
    <message>
        <source>The consistency ratio {ratio} is not below 0.1: the judgements contradict each other. Revise the worst first: “{first}” against “{second}” is {given}, but {fitting} would fit the others.</source>
        <translation>一致性比率 {ratio} 不小于 0.1：判断相互矛盾。请先修改偏差最大的一项：“{first}”相对“{second}”现为 {given}，与其他判断相符的值约为 {fitting}。</translation>
    </message>
    <message>
        <source>Suitability for settlement</source>
        <translation>人居环境建设适宜性</translation>
    </message>
    <message>
        <source>Grades land, water, hazards and location for human settlement, 1 (low) to 5 (high).</source>
        <translation>按土地、水资源、灾害和区位条件评定人居环境建设适宜性，1（低）至 5（高）。</translation>
    </message>
    <message>
        <source>Travel time to the centre (min)</source>
        <translation>至中心的交通时间（分钟）</translation>
    </message>
    <message>
        <source>Land subsidence (mm)</source>
        <translation>地面沉降累计量（毫米）</translation>
    </message>
    <message>
        <source>Subsidence rate (mm/a)</source>
        <translation>地面沉降速率（毫米/年）</translation>
    </message>
    <message>
        <source>Mean wind speed (m/s)</source>
        <translation>平均风速（米/秒）</translation>
    </message>
    <message>
        <source>Share of calm days (%)</source>
        <translation>静风日占比（%）</translation>
    </message>
    <message>
        <source>Water capacity (1–5)</source>
        <translation>水环境容量等级（1—5）</translation>
    </message>
    <message>
        <source>Climate comfort (1–5)</source>
        <translation>气候舒适度等级（1—5）</translation>
    </message>
    <message>
        <source>City or county</source>
        <translation>市县级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Which thresholds of water and travel time apply.</source>
        <translation>水资源和交通时间采用哪一级的阈值。</translation>
    </message>
    <message>
        <source>Level of the evaluation</source>
        <translation>评价层级</translation>
    </message>
    <message>
        <source>“{name}” holds values from {low:g} to {high:g}. Whole grades from {least} to {most} are expected; grade it first.</source>
        <translation>“{name}”的值为 {low:g} 至 {high:g}，应为 {least} 至 {most} 的整数等级，请先分级。</translation>
    </message>
    <message>
        <source>Elevation in metres; slope is derived from it. A coarse model makes slopes too gentle.</source>
        <translation>高程，米；由其计算坡度。分辨率过粗会使坡度偏缓。</translation>
    </message>
    <message>
        <source>Table of thresholds</source>
        <translation>阈值表</translation>
    </message>
    <message>
        <source>Table of matrices</source>
        <translation>判别矩阵表</translation>
    </message>
    <message>
        <source>1 low to 5 high; 0 nodata.</source>
        <translation>1 低至 5 高；0 为无数据。</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水资源</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>光热</translation>
    </message>
    <message>
        <source>Judged without {names}: their layers are not given, so the grade of land is not changed by them.</source>
        <translation>本次评价未考虑{names}：未提供相应图层，土地等级不受其影响。</translation>
    </message>
    <message>
        <source>Not corrected by: {names}.</source>
        <translation>未作修正的因素：{names}。</translation>
    </message>
    <message>
        <source>Cells of {size:g} m make slopes too gentle and mountains too suitable. Use an elevation model of 30 m or finer for results that count.</source>
        <translation>{size:g} 米的像元会使坡度偏缓、山区适宜性偏高。正式成果请采用 30 米或更精细的高程数据。</translation>
    </message>
    <message>
        <source>Relief in a window of {size} by {size} cells.</source>
        <translation>地形起伏度的邻域窗口为 {size}×{size} 个像元。</translation>
    </message>
    <message>
        <source>“{name}” has no data at {share:.1f} % of the cells; they are nodata in the result.</source>
        <translation>“{name}”在 {share:.1f} % 的像元上无数据，这些像元在结果中为无数据。</translation>
    </message>
    <message>
        <source>“{name}” has no data at {share:.1f} % of the cells; they were judged without it.</source>
        <translation>“{name}”在 {share:.1f} % 的像元上无数据，这些像元的评价未考虑该因素。</translation>
    </message>
    <message>
        <source>Water conservation service</source>
        <translation>水源涵养功能</translation>
    </message>
    <message>
        <source>Water that ecosystems keep back (mm), by the water balance of HJ 1173-2021 or by the NPP form.</source>
        <translation>生态系统涵养的水量（毫米），采用 HJ 1173-2021 水量平衡法或 NPP 定量指标法。</translation>
    </message>
    <message>
        <source>Water balance (HJ 1173-2021)</source>
        <translation>水量平衡法（HJ 1173-2021）</translation>
    </message>
    <message>
        <source>NPP form (guide of 2017)</source>
        <translation>NPP 定量指标法（2017 年指南）</translation>
    </message>
    <message>
        <source>How the service is computed.</source>
        <translation>水源涵养功能的计算方法。</translation>
    </message>
    <message>
        <source>mm a year, mean of several years.</source>
        <translation>毫米/年，多年平均值。</translation>
    </message>
    <message>
        <source>Gives the runoff coefficient; needed for the water balance.</source>
        <translation>用于确定地表径流系数；水量平衡法必需。</translation>
    </message>
    <message>
        <source>Actual evapotranspiration in mm a year (after the scale). Where empty, PET and AWC give it.</source>
        <translation>实际蒸散发，毫米/年（乘比例系数之后）。留空时由 PET 和 AWC 计算。</translation>
    </message>
    <message>
        <source>Multiplies evapotranspiration and PET: 1 for mm, 0.1 for the numbers of MOD16 as they are stored.</source>
        <translation>与蒸散发和 PET 相乘：毫米取 1，MOD16 原始存储值取 0.1。</translation>
    </message>
    <message>
        <source>Scale of evapotranspiration</source>
        <translation>蒸散发比例系数</translation>
    </message>
    <message>
        <source>Z of InVEST, 1 to 30; about 0.2 times the rain events of a year. Proposed default 5.</source>
        <translation>InVEST 的 Z 系数，1—30；约为年降雨次数的 0.2 倍。建议默认值 5。</translation>
    </message>
    <message>
        <source>Seasonality constant Z</source>
        <translation>季节性常数 Z</translation>
    </message>
    <message>
        <source>Gong 2017 (updated)</source>
        <translation>龚诗涵 2017（更新值）</translation>
    </message>
    <message>
        <source>Column of the table of runoff coefficients.</source>
        <translation>采用径流系数表的哪一列。</translation>
    </message>
    <message>
        <source>Table of runoff coefficients</source>
        <translation>径流系数表</translation>
    </message>
    <message>
        <source>mm a year for the water balance, a deficit negative; 0 to 1 for the NPP form.</source>
        <translation>水量平衡法为毫米/年，亏缺为负值；NPP 定量指标法为 0—1。</translation>
    </message>
    <message>
        <source>Volume (m³ a year; water balance)</source>
        <translation>水源涵养总量（m³/年；水量平衡法）</translation>
    </message>
    <message>
        <source>Volume of the deficit (m³ a year; water balance)</source>
        <translation>亏缺水量（m³/年；水量平衡法）</translation>
    </message>
    <message>
        <source>For this method choose also: {names}.</source>
        <translation>采用该方法还需选择：{names}。</translation>
    </message>
    <message>
        <source>Give evapotranspiration, or both potential evapotranspiration (PET) and available water (AWC).</source>
        <translation>请提供蒸散发，或同时提供潜在蒸散发（PET）和植物可利用水量（AWC）。</translation>
    </message>
    <message>
        <source>Evapotranspiration from the Budyko curve with Z = {season:g}.</source>
        <translation>蒸散发由 Budyko 曲线计算，Z = {season:g}。</translation>
    </message>
    <message>
        <source>Ecosystems without a row in the table of runoff coefficients became nodata: {names}.</source>
        <translation>径流系数表中没有以下生态系统，其像元记为无数据：{names}。</translation>
    </message>
    <message>
        <source>Evapotranspiration and runoff at every cell exceed “{name}”. Check the units: all layers in mm of the same year.</source>
        <translation>所有像元的蒸散发与径流之和都超过“{name}”。请检查单位：各图层均应为同一时期的年值（毫米）。</translation>
    </message>
    <message>
        <source>The balance is negative at {share:.1f} % of the cells (evapotranspiration and runoff exceed precipitation), together {deficit:,.0f} m³. They stay negative in the result and count as no service in the grades. Where it is not water or irrigated land, check whether the layers fit together.</source>
        <translation>{share:.1f} % 的像元水量平衡为负（蒸散发与径流之和超过降水），共亏缺 {deficit:,.0f} m³。结果中保留负值，分级时按无服务计。若不是水域或灌溉地，请检查各图层是否匹配。</translation>
    </message>
    <message>
        <source>Volume: {volume:,.0f} m³ a year; without the cells in deficit {surplus:,.0f} m³.</source>
        <translation>水源涵养总量：{volume:,.0f} m³/年；不计亏缺像元为 {surplus:,.0f} m³。</translation>
    </message>
    <message>
        <source>Slope of {name}</source>
        <translation>{name}的坡度</translation>
    </message>
    <message>
        <source>The NPP form is an index from 0 to 1; it has no volume.</source>
        <translation>NPP 定量指标法的结果是 0—1 的指数，没有水量。</translation>
    </message>
    <message>
        <source>“{name}” holds values from {low:g} to {high:g} mm after the scale {scale:g}. Evapotranspiration of a year is between 0 and about 2000 mm. MOD16 needs the scale 0.1; check also its fill values.</source>
        <translation>“{name}”乘比例系数 {scale:g} 后为 {low:g} 至 {high:g} 毫米，而年蒸散发在 0 至约 2000 毫米之间。MOD16 的比例系数为 0.1；另请检查填充值。</translation>
    </message>
    <message>
        <source>“{name}” holds values from {low:g} to {high:g}. Available water is needed in mm: multiply the fraction by the rooting depth in mm first.</source>
        <translation>“{name}”的值为 {low:g} 至 {high:g}。植物可利用水量应以毫米计：请先将含水率乘以根系深度（毫米）。</translation>
    </message>
    <message>
        <source>Runoff coefficients of ecosystems</source>
        <translation>生态系统径流系数</translation>
    </message>
    <message>
        <source>Suitability for agriculture and settlement: thresholds</source>
        <translation>农业生产与人居环境建设适宜性：阈值</translation>
    </message>
    <message>
        <source>Suitability for agriculture and settlement: matrices</source>
        <translation>农业生产与人居环境建设适宜性：判别矩阵</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.0f}. If that is mm of a month and not of a year, multiply it by 12 (or add up the months) first.</source>
        <translation>“{name}”的值在 {middle:.0f} 左右。若为月降水量而非年降水量（毫米），请先乘以 12（或将各月相加）。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.0f}. If that is 0.1 mm and not mm, divide it by 10 first.</source>
        <translation>“{name}”的值在 {middle:.0f} 左右。若单位是 0.1 毫米而非毫米，请先除以 10。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.1f}. That seems to be a mean temperature in °C, but the sum of the daily means of 0 °C and above is needed (°C·d, in North China about 4000 to 5000).</source>
        <translation>“{name}”的值在 {middle:.1f} 左右，似为平均气温（℃）；此处需要日平均气温≥0 ℃的积温（℃·d，华北约 4000—5000）。</translation>
    </message>
    <message>
        <source>The table of thresholds holds “{effect}”, “{closed}” for “{factor}”. Effects are {effects}, the closed side is lower, upper or both.</source>
        <translation>阈值表中“{factor}”的 effect 为“{effect}”、closed 为“{closed}”。effect 只能是 {effects}，closed 只能是 lower、upper 或 both。</translation>
    </message>
    <message>
        <source>The table of thresholds holds “{value}” where a number is needed.</source>
        <translation>阈值表中“{value}”处应为数字。</translation>
    </message>
    <message>
        <source>The matrix of “{first}” and “{second}” has no row for every grade from 1 to 5.</source>
        <translation>“{first}”与“{second}”的判别矩阵缺少 1—5 中某一等级的行。</translation>
    </message>
    <message>
        <source>The table of matrices holds “{value}” where a grade from 1 to 5 is needed.</source>
        <translation>判别矩阵表中“{value}”处应为 1—5 的等级。</translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}. Soil texture classes are whole numbers from 1 (heavy clay) to 13 (sand).</source>
        <translation>“{name}”含有值 {value:g}。土壤质地类别为 1（重黏土）至 13（砂土）的整数。</translation>
    </message>
    <message>
        <source>The runoff coefficient of ecosystem {code} is “{value}”. It is a share between 0 and 100 %.</source>
        <translation>生态系统 {code} 的径流系数为“{value}”，应为 0—100 % 之间的比例。</translation>
    </message>
    <message>
        <source>Ecosystem quality (EQI)</source>
        <translation>生态系统质量 EQI</translation>
    </message>
    <message>
        <source>How near vegetation comes to the best of its kind in its region, 0 to 100.</source>
        <translation>植被与同一功能区同类植被最佳状态的接近程度，0—100。</translation>
    </message>
    <message>
        <source>&lt;p&gt;HJ 1172-2021: RVI = F / F&lt;sub&gt;ref&lt;/sub&gt; for leaf area index, vegetation cover and gross primary production, F&lt;sub&gt;ref&lt;/sub&gt; the maximum of the same vegetation type (forest, shrub, grass, farmland) in the same ecological region; RVI min–max to 0–1; EQI = (LAI + FVC + GPP) / 3 · 100.&lt;/p&gt;&lt;p&gt;5 excellent from 75, 4 good from 55, 3 moderate from 35, 2 low from 20, 1 poor below. Other land has no quality. Every year has references of its own, so EQI compares places within a year. A cell needs all three parameters.&lt;/p&gt;&lt;p&gt;Each parameter is divided by one of its kind: its unit and scale do not matter, fill values do.&lt;/p&gt;</source>
        <translation>&lt;p&gt;HJ 1172-2021：对叶面积指数、植被覆盖度、总初级生产力分别计算 RVI = F / F&lt;sub&gt;ref&lt;/sub&gt;，F&lt;sub&gt;ref&lt;/sub&gt; 为同一生态功能区内同一植被类型（森林、灌丛、草地、农田）的最大值；RVI 再按极差归一化到 0—1；EQI = (LAI + FVC + GPP) / 3 · 100。&lt;/p&gt;&lt;p&gt;等级编码：5 优（≥ 75）、4 良（55—75）、3 中（35—55）、2 低（20—35）、1 差（20 以下）。其他用地不评价质量。每年的参照值各自取得，因此 EQI 用于比较同一年内的不同地点。像元须三个参数齐全。&lt;/p&gt;&lt;p&gt;各参数都除以同类参数的参照值，因此单位和比例系数不影响结果，但填充值会影响。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Leaf area index of the growing season or the year, without values below 0.</source>
        <translation>生长季或全年的叶面积指数，不得有负值。</translation>
    </message>
    <message>
        <source>Leaf area index (LAI)</source>
        <translation>叶面积指数 LAI</translation>
    </message>
    <message>
        <source>Vegetation cover (FVC)</source>
        <translation>植被覆盖度 FVC</translation>
    </message>
    <message>
        <source>Gross primary production (GPP)</source>
        <translation>总初级生产力 GPP</translation>
    </message>
    <message>
        <source>Of the same time, such as g C/(m²·a).</source>
        <translation>与上述参数同期，例如 g C/(m²·a)。</translation>
    </message>
    <message>
        <source>Whole numbers, one per ecological region (生态功能区). Empty: the whole area is one region.</source>
        <translation>整数编码，每个生态功能区一个。留空时全区作为一个功能区。</translation>
    </message>
    <message>
        <source>Ecological regions</source>
        <translation>生态功能区</translation>
    </message>
    <message>
        <source>100: the maximum, as HJ 1172-2021 says. 95 to 99 where single cells are too high (proposed).</source>
        <translation>100 即最大值，与 HJ 1172-2021 一致；个别像元偏高时可取 95—99（建议值）。</translation>
    </message>
    <message>
        <source>Reference percentile (%)</source>
        <translation>参照值百分位（%）</translation>
    </message>
    <message>
        <source>Over the whole area</source>
        <translation>全区</translation>
    </message>
    <message>
        <source>Within each region and type</source>
        <translation>各功能区、各植被类型内</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不归一化</translation>
    </message>
    <message>
        <source>Min–max of RVI</source>
        <translation>RVI 的极差归一化范围</translation>
    </message>
    <message>
        <source>Ecosystem quality (0–100)</source>
        <translation>生态系统质量指数（0—100）</translation>
    </message>
    <message>
        <source>EQI without unit.</source>
        <translation>EQI，无量纲。</translation>
    </message>
    <message>
        <source>1 poor, 2 low, 3 moderate, 4 good, 5 excellent; 0 nodata.</source>
        <translation>1 差，2 低，3 中，4 良，5 优；0 无数据。</translation>
    </message>
    <message>
        <source>Grade of ecosystem quality</source>
        <translation>生态系统质量等级</translation>
    </message>
    <message>
        <source>Per region and vegetation type: area, references, mean EQI and % of the area in every grade.</source>
        <translation>分功能区、分植被类型：面积、参照值、EQI 均值和各等级面积占比（%）。</translation>
    </message>
    <message>
        <source>Quality by region and vegetation</source>
        <translation>分区分类型质量统计</translation>
    </message>
    <message>
        <source>Mean EQI</source>
        <translation>EQI 均值</translation>
    </message>
    <message>
        <source>No cell of “{name}” is forest, shrub, grass or farmland with data in all layers. Check the codes and the nodata values.</source>
        <translation>“{name}”中没有各图层均有数据的森林、灌丛、草地或农田像元。请检查编码和无数据值。</translation>
    </message>
    <message>
        <source>Heat island intensity</source>
        <translation>热岛强度</translation>
    </message>
    <message>
        <source>How much warmer a cell is than the area or the country around, and in which grade.</source>
        <translation>像元比全区或周边郊区热多少，属于哪一级。</translation>
    </message>
    <message>
        <source>Land surface or air temperature of one time or season in °C; kelvin and scaled values are refused.</source>
        <translation>某一时刻或季节的地表温度或气温，单位 °C；不接受开尔文和未还原比例的数值。</translation>
    </message>
    <message>
        <source>Thermal field variance index (TFVI)</source>
        <translation>热场变异指数（TFVI）</translation>
    </message>
    <message>
        <source>Difference from rural areas</source>
        <translation>与郊区温差</translation>
    </message>
    <message>
        <source>Against what the temperature is compared. Proposed default.</source>
        <translation>温度与什么比较。默认值为建议。</translation>
    </message>
    <message>
        <source>For the difference from rural areas: cropland outside the town, neither water nor mountains, as high above sea level as the town.</source>
        <translation>用于与郊区温差：城区以外、海拔与城区相近的耕地，不含水域和山地。</translation>
    </message>
    <message>
        <source>Rural areas</source>
        <translation>郊区参照范围</translation>
    </message>
    <message>
        <source>Stations, five grades: 0.5, 1.5, 2.5, 3.5 °C</source>
        <translation>气象站五级：0.5、1.5、2.5、3.5 °C</translation>
    </message>
    <message>
        <source>QX/T 437, seven grades: ±1, ±3, ±5 °C</source>
        <translation>QX/T 437 七级：±1、±3、±5 °C</translation>
    </message>
    <message>
        <source>For the difference from rural areas. Five grades as in the code of a meteorological service; seven as remembered from QX/T 437, not checked against the text.</source>
        <translation>用于与郊区温差。五级取自气象业务程序代码；七级凭记忆取自 QX/T 437，未与原文核对。</translation>
    </message>
    <message>
        <source>Scale of the grades</source>
        <translation>分级标准</translation>
    </message>
    <message>
        <source>T − mean in °C, or TFVI without unit.</source>
        <translation>T 与均值之差（°C），或无量纲的 TFVI。</translation>
    </message>
    <message>
        <source>1 lowest to 5 highest (7 for QX/T 437); 0 nodata.</source>
        <translation>1 最低，5 最高（QX/T 437 为 7）；0 无数据。</translation>
    </message>
    <message>
        <source>Grade of the heat island</source>
        <translation>热岛等级</translation>
    </message>
    <message>
        <source>Reference temperature (°C)</source>
        <translation>参照温度（°C）</translation>
    </message>
    <message>
        <source>Standard deviation (°C)</source>
        <translation>标准差（°C）</translation>
    </message>
    <message>
        <source>Give a layer of rural areas, or choose another method.</source>
        <translation>请给出郊区参照范围图层，或改用其他方法。</translation>
    </message>
    <message>
        <source>Rural areas were given. Choose the difference from rural areas, or clear them.</source>
        <translation>已给出郊区参照范围。请选择“与郊区温差”方法，或清除该图层。</translation>
    </message>
    <message>
        <source>“{name}” has no cell with a temperature. Check extent and nodata.</source>
        <translation>“{name}”中没有带温度值的像元。请检查范围和无数据值。</translation>
    </message>
    <message>
        <source>The mean is only {mean:.1f} °C: small differences make high values of TFVI.</source>
        <translation>均值只有 {mean:.1f} °C：很小的温差也会得到很高的 TFVI。</translation>
    </message>
    <message>
        <source>Limits between the grades: {limits} °C.</source>
        <translation>各级界限：{limits} °C。</translation>
    </message>
    <message>
        <source>“{name}” has no region in {count} cells that have vegetation. Let the regions cover the whole area, or clip the other layers to them.</source>
        <translation>“{name}”在 {count} 个有植被的像元上没有功能区编码。请让功能区覆盖全区，或按功能区裁剪其他图层。</translation>
    </message>
    <message>
        <source>Fewer than {least} cells, so that the reference says little: {groups}.</source>
        <translation>像元少于 {least} 个，参照值代表性差：{groups}。</translation>
    </message>
    <message>
        <source>All cells have the same values, so that each is its own reference: {groups}.</source>
        <translation>全部像元数值相同，参照值即其自身：{groups}。</translation>
    </message>
    <message>
        <source>“{name}” is 0 everywhere and counts as 0.</source>
        <translation>“{name}”处处为 0，按 0 计入。</translation>
    </message>
    <message>
        <source>“{name}”: most cells lie far below the maximum of {high:g}. If a fill value is left, set it as nodata; else a reference percentile of 99 may suit better.</source>
        <translation>“{name}”：绝大多数像元远低于最大值 {high:g}。若残留填充值，请设为无数据；否则可将参照值百分位取为 99。</translation>
    </message>
    <message>
        <source>Remote sensing ecological index (RSEI)</source>
        <translation>遥感生态指数 RSEI</translation>
    </message>
    <message>
        <source>Greenness, wetness, heat and dryness in one index of ecological quality, 0 to 1.</source>
        <translation>将绿度、湿度、热度、干度综合为一个生态质量指数，0—1。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each indicator is brought to 0–1, water is left out, and the first principal component of their covariance is taken: RSEI0 = Σ loading · indicator, RSEI = (RSEI0 − min) / (max − min) (徐涵秋, ChinaXiv-201711.00121). The sign of a principal component has no meaning, so it is turned: greenness and wetness raise RSEI, heat and dryness lower it. You need not choose between PC1 and 1 − PC1.&lt;/p&gt;&lt;p&gt;Grades are five equal parts: 1 poor below 0.2 … 5 excellent from 0.8. RSEI ranks cells within one image; the index of another year has another scale. Since every indicator is stretched between its own ends, units and scale factors do not matter (LST in K or °C, MODIS NDVI × 10000).&lt;/p&gt;&lt;p&gt;WET of Landsat 8 OLI: 0.1511 B2 + 0.1973 B3 + 0.3283 B4 + 0.3407 B5 − 0.7117 B6 − 0.4559 B7 (remembered, not checked against the text).&lt;/p&gt;</source>
        <translation>&lt;p&gt;各指标归一化到 0—1，掩去水体，取协方差矩阵的第一主成分：RSEI0 = Σ 载荷·指标，RSEI = (RSEI0 − min) / (max − min)（徐涵秋，ChinaXiv-201711.00121）。主成分的正负号本身没有意义，工具自动定向：绿度、湿度使 RSEI 升高，热度、干度使其降低，无需再选 PC1 还是 1 − PC1。&lt;/p&gt;&lt;p&gt;等级为五等分：1 差（0.2 以下）… 5 优（≥ 0.8）。RSEI 只比较同一景内的像元，不同年份的尺度不同。各指标都按自身的两端拉伸，因此单位和比例系数不影响结果（LST 为 K 或 °C、MODIS NDVI × 10000 均可）。&lt;/p&gt;&lt;p&gt;Landsat 8 OLI 的湿度 WET：0.1511 B2 + 0.1973 B3 + 0.3283 B4 + 0.3407 B5 − 0.7117 B6 − 0.4559 B7（凭记忆，未与原文核对）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Greenness (NDVI)</source>
        <translation>绿度（NDVI）</translation>
    </message>
    <message>
        <source>More is better.</source>
        <translation>值越大越好。</translation>
    </message>
    <message>
        <source>Wetness of the tasselled cap, more is better; coefficients differ by sensor.</source>
        <translation>缨帽变换的湿度分量，值越大越好；系数因传感器而异。</translation>
    </message>
    <message>
        <source>Wetness (WET)</source>
        <translation>湿度（WET）</translation>
    </message>
    <message>
        <source>Land surface temperature</source>
        <translation>热度（地表温度 LST）</translation>
    </message>
    <message>
        <source>K or °C; less is better.</source>
        <translation>K 或 °C；值越小越好。</translation>
    </message>
    <message>
        <source>NDBSI = (SI + IBI) / 2, less is better. SI = ((SWIR1 + R) − (NIR + B)) / ((SWIR1 + R) + (NIR + B)); IBI = (a − b) / (a + b) with a = 2·SWIR1 / (SWIR1 + NIR), b = NIR / (NIR + R) + G / (G + SWIR1) (IBI remembered).</source>
        <translation>NDBSI = (SI + IBI) / 2，值越小越好。SI = ((SWIR1 + R) − (NIR + B)) / ((SWIR1 + R) + (NIR + B))；IBI = (a − b) / (a + b)，其中 a = 2·SWIR1 / (SWIR1 + NIR)，b = NIR / (NIR + R) + G / (G + SWIR1)（IBI 凭记忆）。</translation>
    </message>
    <message>
        <source>Dryness (NDBSI)</source>
        <translation>干度（NDBSI）</translation>
    </message>
    <message>
        <source>Cells above 0 are water and left out: a mask of 1 and 0, or MNDWI. Without it water rules wetness.</source>
        <translation>大于 0 的像元为水体，不参与计算：0/1 掩膜或 MNDWI。不掩水体时湿度会被水体主导。</translation>
    </message>
    <message>
        <source>Water (above 0)</source>
        <translation>水体（大于 0）</translation>
    </message>
    <message>
        <source>How indicators are brought to 0–1. Min–max as published; percentiles where outliers are left.</source>
        <translation>各指标归一化到 0—1 的方式。极差法为文献做法；残留异常值时用百分位拉伸。</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>归一化方式</translation>
    </message>
    <message>
        <source>0 (poor) to 1 (excellent), without unit.</source>
        <translation>0（差）到 1（优），无量纲。</translation>
    </message>
    <message>
        <source>Remote sensing ecological index</source>
        <translation>遥感生态指数</translation>
    </message>
    <message>
        <source>1 poor, 2 fair, 3 moderate, 4 good, 5 excellent; 0 nodata.</source>
        <translation>1 差，2 较差，3 中等，4 良，5 优；0 无数据。</translation>
    </message>
    <message>
        <source>Grade of the ecological index</source>
        <translation>遥感生态指数等级</translation>
    </message>
    <message>
        <source>Loadings of the first component</source>
        <translation>第一主成分载荷</translation>
    </message>
    <message>
        <source>“{name}”: a few cells decide its range ({low:g} to {high:g}). If they are fill values, set its nodata value; else use the percentile stretch.</source>
        <translation>“{name}”：少数像元决定了值域（{low:g} 到 {high:g}）。若为填充值，请设置无数据值；否则请用百分位拉伸。</translation>
    </message>
    <message>
        <source>Loadings and share of variance of the first component: {text}</source>
        <translation>第一主成分的载荷与方差贡献率：{text}</translation>
    </message>
    <message>
        <source>{names} load against expectation (greenness and wetness should be positive, heat and dryness negative). The sum of all four decided the direction: look at the result before using it.</source>
        <translation>{names} 的载荷符号与预期相反（绿度、湿度应为正，热度、干度应为负）。已按四项之和定向，使用前请先查看结果是否合理。</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>Shrub</source>
        <translation>灌丛</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>Farmland</source>
        <translation>农田</translation>
    </message>
    <message>
        <source>The share of ground covered by vegetation, from NDVI by the dimidiate pixel model.</source>
        <translation>用像元二分模型由 NDVI 计算植被覆盖地表的比例。</translation>
    </message>
    <message>
        <source>−1 to 1; values beyond count as −1 or 1. Scaled products (MODIS × 10000) are refused.</source>
        <translation>−1 到 1，超出部分按 −1 或 1 计。不接受未还原比例的产品（MODIS × 10000）。</translation>
    </message>
    <message>
        <source>NDVI (−1 to 1)</source>
        <translation>NDVI（−1 到 1）</translation>
    </message>
    <message>
        <source>Percentile taken as bare soil; 5 and 95 are usual in papers, not from a standard: proposed default.</source>
        <translation>作为裸土端值的百分位；5 和 95 为文献常用，并非标准规定，默认值为建议。</translation>
    </message>
    <message>
        <source>Percentile taken as full vegetation. Proposed default.</source>
        <translation>作为全植被端值的百分位。默认值为建议。</translation>
    </message>
    <message>
        <source>Not counted, cover 0</source>
        <translation>不参与统计，覆盖度取 0</translation>
    </message>
    <message>
        <source>Not counted, no data</source>
        <translation>不参与统计，取无数据</translation>
    </message>
    <message>
        <source>As land</source>
        <translation>按陆地处理</translation>
    </message>
    <message>
        <source>Rivers, lakes and reservoirs of the raster of ecosystems; they lower NDVIs where they count.</source>
        <translation>生态系统栅格中的河流、湖泊、水库；参与统计会压低 NDVIs。</translation>
    </message>
    <message>
        <source>For the whole area in place of the lower percentile, such as 0.05. Give both values or none.</source>
        <translation>代替下百分位用于全区，例如 0.05。两个值须同时给出或都不给。</translation>
    </message>
    <message>
        <source>NDVI of bare soil</source>
        <translation>裸土 NDVI（NDVIs）</translation>
    </message>
    <message>
        <source>For the whole area in place of the upper percentile, such as 0.86.</source>
        <translation>代替上百分位用于全区，例如 0.86。</translation>
    </message>
    <message>
        <source>NDVI of full vegetation</source>
        <translation>全植被 NDVI（NDVIv）</translation>
    </message>
    <message>
        <source>Fraction, 0 to 1.</source>
        <translation>小数，0—1。</translation>
    </message>
    <message>
        <source>Vegetation cover (0–1)</source>
        <translation>植被覆盖度（0—1）</translation>
    </message>
    <message>
        <source>NDVI of bare soil and of full vegetation</source>
        <translation>裸土与全植被的 NDVI 端值</translation>
    </message>
    <message>
        <source>Give the NDVI of bare soil and of full vegetation, the first lower, or neither of them.</source>
        <translation>请同时给出裸土和全植被的 NDVI（前者较小），或都不给。</translation>
    </message>
    <message>
        <source>whole area</source>
        <translation>全区</translation>
    </message>
    <message>
        <source>{type}: fewer than {count} cells, or one value only; the values of the whole area are used.</source>
        <translation>{type}：像元少于 {count} 个，或只有一个值，采用全区的端值。</translation>
    </message>
    <message>
        <source>NDVI of bare soil and of full vegetation: {text}</source>
        <translation>裸土与全植被的 NDVI 端值：{text}</translation>
    </message>
    <message>
        <source>NDVI of bare soil above {bare:g} or of full vegetation below {full:g} is unusual: the area may hold no bare or no fully covered ground, or the image is not from the growing season. Fixed values may suit better.</source>
        <translation>裸土 NDVI 高于 {bare:g} 或全植被 NDVI 低于 {full:g}，不合常理：区内可能没有裸地或没有全覆盖地面，或影像不在生长季。建议改用固定端值。</translation>
    </message>
    <message>
        <source>“{name}” holds values up to {high:.0f}, but NDVI lies between −1 and 1. It seems to be a product of bytes: apply its scale and offset first.</source>
        <translation>“{name}”的值最高到 {high:.0f}，而 NDVI 应在 −1 到 1 之间。像是字节型产品：请先按其比例系数和偏移量还原。</translation>
    </message>
    <message>
        <source>“{name}” holds values up to {high:.0f}, but NDVI lies between −1 and 1. It seems to be NDVI × 10000 (MODIS): multiply it by 0.0001 first.</source>
        <translation>“{name}”的值最高到 {high:.0f}，而 NDVI 应在 −1 到 1 之间。像是 NDVI × 10000（MODIS）：请先乘以 0.0001。</translation>
    </message>
    <message>
        <source>There are more than {most} regions. Give a raster of ecological regions, not of values.</source>
        <translation>功能区超过 {most} 个。请给出生态功能区编码栅格，而不是数值栅格。</translation>
    </message>
    <message>
        <source>The lower and the upper percentile of “{name}” are both {value:g}. Set them wider apart or give fixed values.</source>
        <translation>“{name}”的上下百分位都是 {value:g}。请拉开两者，或给定固定值。</translation>
    </message>
    <message>
        <source>Compares the quality of every cell with what the best places of its group reach.</source>
        <translation>将每个像元的质量与同组最好地段所能达到的水平相比较。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Potential = (Q − x) / Q, cut to 0 and 1: x the quality of the cell, Q the 90 % quantile of the quality in its group, such as one land use in one zone. 0: as good as the best tenth of the group, 1: nothing left. Places of another kind do not count, so that grassland is not measured by forest.&lt;/p&gt;&lt;p&gt;The plan asks for the potential without naming a formula; this one is proposed, after the reference values of HJ 1172-2021. It presumes that the best tenth shows what is possible: where a whole group is degraded, its potential comes out too low.&lt;/p&gt;</source>
        <translation>&lt;p&gt;潜力 = (Q − x) / Q，截断到 0—1：x 为像元质量，Q 为其所在组（如某分区内的某类用地）质量的 90% 分位数。0 表示与该组最好的十分之一相当，1 表示质量已丧失殆尽。只与同类相比，不以林地的标准衡量草地。&lt;/p&gt;&lt;p&gt;规划提出按修复潜力确定优先序，但未给出公式；本式为建议方法，思路参照 HJ 1172-2021 的参照值。其前提是最好的十分之一代表可达到的水平：整组都已退化时，潜力会偏低。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The more the better, 0 or above: EQI, RSEI, cover, NPP …</source>
        <translation>数值越大越好，不小于 0：EQI、RSEI、植被覆盖度、NPP 等。</translation>
    </message>
    <message>
        <source>Ecosystem quality</source>
        <translation>生态系统质量</translation>
    </message>
    <message>
        <source>Whole numbers: land use, ecosystems, or zones combined with them.</source>
        <translation>整数编码：用地、生态系统类型，或其与分区的组合。</translation>
    </message>
    <message>
        <source>Groups that are comparable</source>
        <translation>可比分组</translation>
    </message>
    <message>
        <source>Of the quality in the group. Proposed default: 90.</source>
        <translation>组内质量的分位数。建议默认值：90。</translation>
    </message>
    <message>
        <source>Quantile of the reference (%)</source>
        <translation>参照值的分位数（%）</translation>
    </message>
    <message>
        <source>Groups with fewer cells with data are nodata, since their quantile says little. Proposed default: 100.</source>
        <translation>有数据的像元少于此数的组，分位数不可靠，结果为无数据。建议默认值：100。</translation>
    </message>
    <message>
        <source>Fewest cells of a group</source>
        <translation>每组最少像元数</translation>
    </message>
    <message>
        <source>0 as good as the reference to 1 nothing left.</source>
        <translation>0 与参照值相当，1 质量丧失殆尽。</translation>
    </message>
    <message>
        <source>For each group: code, name, cells, mean of the quality, reference.</source>
        <translation>每组一行：编码、名称、像元数、质量均值、参照值。</translation>
    </message>
    <message>
        <source>References of the groups</source>
        <translation>各组参照值</translation>
    </message>
    <message>
        <source>Group {code} {name}: {cells} cells, mean {mean:.4g}, reference {reference:.4g}</source>
        <translation>第 {code} 组 {name}：{cells} 个像元，均值 {mean:.4g}，参照值 {reference:.4g}</translation>
    </message>
    <message>
        <source>Groups with fewer than {least} cells are nodata: {codes}. Merge them with others or lower the limit.</source>
        <translation>像元少于 {least} 个的组结果为无数据：{codes}。请与其他组合并，或调低该限值。</translation>
    </message>
    <message>
        <source>Groups whose reference is not above 0 are nodata: {codes}.</source>
        <translation>参照值不大于 0 的组结果为无数据：{codes}。</translation>
    </message>
    <message>
        <source>No group of “{name}” has enough cells and a quality above 0. Check both layers and the fewest cells.</source>
        <translation>“{name}”中没有一组像元足够且质量大于 0。请检查两个图层和每组最少像元数。</translation>
    </message>
    <message>
        <source>The weighted levels hold fewer than three different scores. Use the strictest level or own breaks.</source>
        <translation>加权后的得分不足三个不同值。请改用“取最严级别”或自定断点。</translation>
    </message>
    <message>
        <source>Baseline, satisfactory and ideal security from several processes or from accumulated cost.</source>
        <translation>由多个生态过程或累积阻力划分底线、满意、理想三级安全格局。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Strictest level&lt;/b&gt;: where any process (water, hazards, species, heritage, recreation) is at the baseline, the whole is (after Yu Kongjian, remembered). &lt;b&gt;Weighted&lt;/b&gt;: Σ w·S with S = 3 baseline, 2 satisfactory, 1 ideal, 0 outside; cells above 0 are cut into three levels at your breaks or natural breaks (equal weights with natural breaks: a study of Yixing). &lt;b&gt;Accumulated cost&lt;/b&gt; (MCR from sources, by “Accumulated cost”): up to the first break baseline, then satisfactory, then ideal, beyond the third outside.&lt;/p&gt;&lt;p&gt;Breaks of cost are your own, natural breaks of four classes, or turning points: the frequency curve in 128 equal classes up to the 98 % quantile is approximated by four straight pieces (proposed method). Zhang and others (2017) used 1000, 10 000 and 30 000 for Beijing, from turning points; costs depend on the resistance table and the cell size, so &lt;b&gt;these numbers cannot be carried over&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Levels are numbered as in the plan, 1 the strictest, other than the grades of other tools.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;取最严级别&lt;/b&gt;：任一过程（水文、地质灾害、生物、文化遗产、游憩）为底线，综合即为底线（据俞孔坚，凭记忆，未核对原文）。&lt;b&gt;加权&lt;/b&gt;：Σ w·S，S 取底线 3、满意 2、理想 1、格局外 0；大于 0 的像元按自定断点或自然断点分为三级（等权加自然断点：宜兴案例）。&lt;b&gt;累积阻力&lt;/b&gt;（由“累积阻力”工具从源地算得的 MCR）：不超过第一断点为底线，其后依次为满意、理想，超过第三断点为格局外。&lt;/p&gt;&lt;p&gt;累积阻力的断点可自定、取四类自然断点或取突变点：将频率曲线（98% 分位数以内分 128 个等距组）用四段直线拟合，取其接点（建议方法）。张继平等（2017）在北京由频率曲线突变点得到 1000、10000、30000；累积阻力取决于阻力赋值和像元大小，&lt;b&gt;这些数值不能照搬&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;级别编号与规划一致，1 为最严，与其他工具的分级方向不同。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Strictest level of any layer</source>
        <translation>取各图层的最严级别</translation>
    </message>
    <message>
        <source>Weighted levels</source>
        <translation>级别加权</translation>
    </message>
    <message>
        <source>Breaks of accumulated cost</source>
        <translation>累积阻力断点</translation>
    </message>
    <message>
        <source>The first two take the layers, the third the accumulated cost.</source>
        <translation>前两种用各过程的级别图层，第三种用累积阻力。</translation>
    </message>
    <message>
        <source>One for each process: 1 baseline, 2 satisfactory, 3 ideal, 0 or nodata outside.</source>
        <translation>每个过程一个图层：1 底线，2 满意，3 理想，0 或无数据为格局外。</translation>
    </message>
    <message>
        <source>Levels of the processes</source>
        <translation>各过程的安全级别</translation>
    </message>
    <message>
        <source>Their numbers (1 = first): layers in which 3 is the strictest, such as importance of services: 2 3.</source>
        <translation>图层序号（1 为第一个）：以 3 为最严的图层，如服务功能重要性，例如 2 3。</translation>
    </message>
    <message>
        <source>One for each layer in their order. Empty: equal weights.</source>
        <translation>按图层顺序每层一个。留空为等权。</translation>
    </message>
    <message>
        <source>For the third method; resistance × metres.</source>
        <translation>用于第三种方法；单位为阻力×米。</translation>
    </message>
    <message>
        <source>Turning points of the frequency curve</source>
        <translation>频率曲线突变点</translation>
    </message>
    <message>
        <source>Where the breaks come from; turning points are for accumulated cost only. Proposed default.</source>
        <translation>断点的来源；突变点仅用于累积阻力。建议默认值。</translation>
    </message>
    <message>
        <source>Cost: two or three rising values; without a third the rest is ideal. Weighted: two scores from 0 to 3.</source>
        <translation>累积阻力：两个或三个递增值，缺第三个时其余均为理想；加权：两个 0—3 之间的得分。</translation>
    </message>
    <message>
        <source>Own breaks</source>
        <translation>自定断点</translation>
    </message>
    <message>
        <source>1 baseline, 2 satisfactory, 3 ideal; 0 outside or nodata.</source>
        <translation>1 底线，2 满意，3 理想；0 为格局外或无数据。</translation>
    </message>
    <message>
        <source>Breaks of accumulated cost take one accumulated cost and no layers of levels.</source>
        <translation>“累积阻力断点”需要一个累积阻力栅格，不用级别图层。</translation>
    </message>
    <message>
        <source>This method takes two or more layers of levels and no accumulated cost.</source>
        <translation>该方法需要两个以上级别图层，不用累积阻力。</translation>
    </message>
    <message>
        <source>Weights were entered. Choose weighted levels or clear them.</source>
        <translation>已填写权重。请选择“级别加权”，或清空权重。</translation>
    </message>
    <message>
        <source>Turning points are for accumulated cost. Choose natural breaks or your own.</source>
        <translation>突变点仅用于累积阻力。请选择自然断点或自定断点。</translation>
    </message>
    <message>
        <source>Trend (Theil–Sen and Mann–Kendall)</source>
        <translation>变化趋势（Theil-Sen + Mann-Kendall）</translation>
    </message>
    <message>
        <source>Tells how fast an index rises or falls over the years, and whether that is significant.</source>
        <translation>计算指标逐年升降的速度，并检验其是否显著。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Slope = median of (xⱼ − xᵢ) / (tⱼ − tᵢ) over all pairs of years i &amp;lt; j with data (Theil 1950, Sen 1968), in units of the layers per year. Significance: S = Σ sign(xⱼ − xᵢ), Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 with groups of t equal values, Z = (S ∓ 1) / √Var S, p = 2(1 − Φ(|Z|)) (Mann 1945, Kendall 1975). The normal distribution is an approximation: with fewer than about 10 years p is rough. Successive years are taken as independent.&lt;/p&gt;&lt;p&gt;Classes: stable where |slope| does not exceed the threshold; else slight, or marked where p is below the significance. The five classes with 0.0005 per year for NDVI and 0.05 (|Z| &amp;gt; 1.96) are usual in Chinese papers (remembered, not checked against a text); they are a proposed default.&lt;/p&gt;</source>
        <translation>&lt;p&gt;斜率 = 所有有数据的年份对 i &amp;lt; j 的 (xⱼ − xᵢ) / (tⱼ − tᵢ) 的中位数（Theil 1950，Sen 1968），单位为图层单位/年。显著性：S = Σ sign(xⱼ − xᵢ)，Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18（t 为同值组的个数），Z = (S ∓ 1) / √Var S，p = 2(1 − Φ(|Z|))（Mann 1945，Kendall 1975）。正态分布为近似：少于约 10 年时 p 较粗略。假定各年相互独立。&lt;/p&gt;&lt;p&gt;分级：|斜率| 不超过阈值为基本稳定；超过为轻微，其中 p 低于显著性水平为明显。五级分法、NDVI 阈值 0.0005/年 和 0.05（|Z| &amp;gt; 1.96）为国内论文常用（凭记忆，未核对原文），作为建议默认值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>At least 4 rasters of one index, the earliest first, on one planning grid. Mind the order in the list.</source>
        <translation>同一指标、同一规划网格的至少 4 期栅格，由早到晚排列。请注意列表中的顺序。</translation>
    </message>
    <message>
        <source>Layers in order of time</source>
        <translation>按时间排列的图层</translation>
    </message>
    <message>
        <source>One for each layer, such as 2000 2005 2010; steps may differ. Empty: one year apart.</source>
        <translation>每个图层一个，如 2000 2005 2010；间隔可不等。留空表示逐年。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>In units of the layers per year. 0.0005 suits NDVI, FVC and other indices from 0 to 1; for NPP, percent or scaled integers choose your own. Proposed default.</source>
        <translation>单位为图层单位/年。0.0005 适用于 NDVI、FVC 等 0—1 的指标；NPP、百分数或放大为整数的数据请自定。建议默认值。</translation>
    </message>
    <message>
        <source>Stable up to a slope of (units per year)</source>
        <translation>基本稳定的斜率阈值（单位/年）</translation>
    </message>
    <message>
        <source>A trend is marked where p is below. Proposed default: 0.05.</source>
        <translation>p 低于此值为明显。建议默认值：0.05。</translation>
    </message>
    <message>
        <source>Significance (p)</source>
        <translation>显著性水平（p）</translation>
    </message>
    <message>
        <source>Cells with data in fewer years are nodata. Empty: two thirds of the layers, at least 4 (proposed default).</source>
        <translation>有数据的年份少于此数的像元为无数据。留空：图层数的三分之二，且不少于 4（建议默认值）。</translation>
    </message>
    <message>
        <source>Fewest years with data</source>
        <translation>最少有效年数</translation>
    </message>
    <message>
        <source>For indices of which less is better, such as surface temperature: a fall is an improvement.</source>
        <translation>用于越低越好的指标，如地表温度：下降为改善。</translation>
    </message>
    <message>
        <source>A rise is a degradation</source>
        <translation>上升为退化</translation>
    </message>
    <message>
        <source>Units of the layers per year; positive where values rise.</source>
        <translation>图层单位/年；上升为正。</translation>
    </message>
    <message>
        <source>Slope (units per year)</source>
        <translation>变化斜率（单位/年）</translation>
    </message>
    <message>
        <source>0 to 1, two-sided; the smaller, the surer the trend.</source>
        <translation>0—1，双侧检验；越小趋势越可信。</translation>
    </message>
    <message>
        <source>Significance of the trend (p)</source>
        <translation>趋势显著性（p）</translation>
    </message>
    <message>
        <source>1 marked degradation, 2 slight degradation, 3 stable, 4 slight and 5 marked improvement; 0 nodata.</source>
        <translation>1 明显退化，2 轻微退化，3 基本稳定，4 轻微改善，5 明显改善；0 无数据。</translation>
    </message>
    <message>
        <source>Trend class</source>
        <translation>趋势分级</translation>
    </message>
    <message>
        <source>There are {count} layers, so no cell has data in {least} years. Lower the fewest years.</source>
        <translation>只有 {count} 个图层，没有像元能有 {least} 年数据。请调低最少有效年数。</translation>
    </message>
    <message>
        <source>Order: {listed}</source>
        <translation>顺序：{listed}</translation>
    </message>
    <message>
        <source>The years in the names of the layers do not follow this order. Check it: {listed}</source>
        <translation>图层名中的年份与此顺序不符，请核对：{listed}</translation>
    </message>
    <message>
        <source>With {count} years p cannot fall below {least:.3f}, so no trend can be marked.</source>
        <translation>只有 {count} 年时 p 不会低于 {least:.3f}，因此不会有明显的趋势。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} groups. Choose a raster of classes, such as land use.</source>
        <translation>“{name}”的分组多于 {most} 个。请选择分类栅格，如用地分类。</translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}, but groups are whole numbers from 0 to {largest}.</source>
        <translation>“{name}”中有值 {value:g}，但分组须为 0 到 {largest} 的整数。</translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}, but levels are 1 baseline, 2 satisfactory, 3 ideal and 0 outside. Run “Grade” on it first.</source>
        <translation>“{name}”中有值 {value:g}，但级别应为 1 底线、2 满意、3 理想、0 格局外。请先对其运行“分级”。</translation>
    </message>
    <message>
        <source>“{name}” holds too few different costs for turning points. Use natural breaks or your own breaks.</source>
        <translation>“{name}”中不同的累积阻力值太少，无法求突变点。请改用自然断点或自定断点。</translation>
    </message>
    <message>
        <source>A trend needs at least {least} layers, better 10 or more; {count} were chosen.</source>
        <translation>趋势分析至少需要 {least} 个图层，最好 10 个以上；现选了 {count} 个。</translation>
    </message>
    <message>
        <source>There are {count} layers but {years} years. Give one year for each layer, in the same order.</source>
        <translation>有 {count} 个图层、{years} 个年份。请按相同顺序为每个图层给出一个年份。</translation>
    </message>
    <message>
        <source>Biodiversity maintenance function</source>
        <translation>生物多样性维护功能</translation>
    </message>
    <message>
        <source>The service of maintaining biodiversity from production and climate, or from habitat quality.</source>
        <translation>由净初级生产力与气候，或由生境质量，评价生物多样性维护功能。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Production:&lt;/b&gt; S = NPP · F&lt;sub&gt;pre&lt;/sub&gt; · F&lt;sub&gt;tem&lt;/sub&gt; · (1 − F&lt;sub&gt;alt&lt;/sub&gt;): means over several years of net primary production, precipitation and temperature, and the altitude, each brought to 0–1 by its minimum and maximum over the cells that all four have. The form is remembered from the guide of the ecological red line (2017), not checked against its text. Minimum and maximum depend on the extent: results of two areas cannot be compared. Productive fields score high as well; the method habitat tells them from nature.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Habitat:&lt;/b&gt; S = habitat quality; in protected areas at least a value of your choice wherever there is habitat at all (proposed).&lt;/p&gt;&lt;p&gt;HJ 1173-2021 measures this function by irreplaceability (0–100) of indicator species with Marxan. That is &lt;b&gt;not&lt;/b&gt; computed here: where species records are at hand, run Marxan and use its result.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;净初级生产力法：&lt;/b&gt;S = NPP · F&lt;sub&gt;pre&lt;/sub&gt; · F&lt;sub&gt;tem&lt;/sub&gt; · (1 − F&lt;sub&gt;alt&lt;/sub&gt;)，即多年平均净初级生产力、降水、气温与海拔，各按四项数据均有值的像元的最小值、最大值归一化到 0—1。公式凭记忆取自《生态保护红线划定指南》（2017），未与原文核对。最小值、最大值随范围而变，不同区域的结果不能相互比较。高产农田同样得分较高，生境质量法可将其与自然生境区分。&lt;/p&gt;&lt;p&gt;&lt;b&gt;生境质量法：&lt;/b&gt;S = 生境质量；自然保护地内凡有生境之处不低于给定值（建议）。&lt;/p&gt;&lt;p&gt;HJ 1173-2021 以 Marxan 计算指示物种的不可替代性指数（0—100）评价该功能，本工具&lt;b&gt;不&lt;/b&gt;计算该指数；有物种分布数据时，请用 Marxan 计算并采用其结果。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Habitat quality</source>
        <translation>生境质量</translation>
    </message>
    <message>
        <source>Production needs NPP, precipitation, temperature and elevation; habitat its quality.</source>
        <translation>净初级生产力法需要净初级生产力、降水、气温和高程；生境质量法需要生境质量。</translation>
    </message>
    <message>
        <source>Mean of several years in any unit, for example gC/m².</source>
        <translation>多年平均，单位不限，如 gC/m²。</translation>
    </message>
    <message>
        <source>Mean annual precipitation.</source>
        <translation>多年平均年降水量。</translation>
    </message>
    <message>
        <source>Mean annual air temperature.</source>
        <translation>多年平均气温。</translation>
    </message>
    <message>
        <source>Altitude; higher counts less.</source>
        <translation>海拔；越高得分越低。</translation>
    </message>
    <message>
        <source>Result of “Habitat quality”.</source>
        <translation>“生境质量”工具的结果。</translation>
    </message>
    <message>
        <source>Habitat in protected areas counts at least this much; 0.9 is where the best grade of habitat quality begins. Proposed default.</source>
        <translation>自然保护地内的生境不低于该值；0.9 为生境质量优等的起点。建议默认值。</translation>
    </message>
    <message>
        <source>Least value in protected areas</source>
        <translation>自然保护地内的最低值</translation>
    </message>
    <message>
        <source>The method “{method}” needs “{label}”. Give it, or choose the other method.</source>
        <translation>“{method}”需要“{label}”。请给出该数据，或选择另一种方法。</translation>
    </message>
    <message>
        <source>There is no cell where all of {names} have data.</source>
        <translation>{names}没有共同有值的像元。</translation>
    </message>
    <message>
        <source>How good the land is as habitat, and how much threats around degrade it (model of InVEST 3.14).</source>
        <translation>评价土地作为生境的质量，以及周边威胁源造成的生境退化（InVEST 3.14 模型）。</translation>
    </message>
    <message>
        <source>Common classes 1–15 for the built-in tables (see “Classify land-use raster”); any codes with own tables.</source>
        <translation>使用内置表时须为通用分类 1—15（见“用地栅格分类转换”）；使用自己的表时编码不限。</translation>
    </message>
    <message>
        <source>Half-saturation constant (0: half of the highest degradation)</source>
        <translation>半饱和常数（0：取最高退化度的一半）</translation>
    </message>
    <message>
        <source>Polygons with a field access from 0 (threats kept out) to 1 (full access); outside 1.</source>
        <translation>面图层，字段 access 为 0（威胁不可达）至 1（完全可达）；范围外为 1。</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>威胁可达性</translation>
    </message>
    <message>
        <source>Q, 0 to 1.</source>
        <translation>Q，0 至 1。</translation>
    </message>
    <message>
        <source>D, 0 to 1; 0 on built-up land, which is no habitat. Comparable only between runs with the same threats.</source>
        <translation>D，0 至 1；建设用地不是生境，为 0。只在威胁源相同的结果之间可比。</translation>
    </message>
    <message>
        <source>Habitat degradation</source>
        <translation>生境退化度</translation>
    </message>
    <message>
        <source>1 poor, 2 fair from 0.3, 3 good from 0.6, 4 excellent from 0.9 (ChinaXiv-201707.00106, Fujian); for other limits run “Grade”.</source>
        <translation>1 差，2 中（0.3 起），3 良好（0.6 起），4 优等（0.9 起）（ChinaXiv-201707.00106，福建）；采用其他界线请运行“分级”。</translation>
    </message>
    <message>
        <source>Grades of habitat quality</source>
        <translation>生境质量等级</translation>
    </message>
    <message>
        <source>Mean habitat quality</source>
        <translation>平均生境质量</translation>
    </message>
    <message>
        <source>Mean degradation</source>
        <translation>平均退化度</translation>
    </message>
    <message>
        <source>Highest degradation</source>
        <translation>最高退化度</translation>
    </message>
    <message>
        <source>Half-saturation constant used</source>
        <translation>采用的半饱和常数</translation>
    </message>
    <message>
        <source>The highest degradation is {highest:.3g}. With a half-saturation of {given:g} most degraded land has a quality near 0; InVEST advises half of the highest degradation, {advised:.2g}.</source>
        <translation>最高退化度为 {highest:.3g}。半饱和常数取 {given:g} 时，大部分退化土地的生境质量接近 0；InVEST 建议取最高退化度的一半，即 {advised:.2g}。</translation>
    </message>
    <message>
        <source>Half-saturation: {value:.4g}, half of the highest degradation.</source>
        <translation>半饱和常数：{value:.4g}，为最高退化度的一半。</translation>
    </message>
    <message>
        <source>Nothing is degraded, so the half-saturation cannot follow from it. Give one, for example 0.05.</source>
        <translation>没有任何退化，无法由此确定半饱和常数。请给出一个值，如 0.05。</translation>
    </message>
    <message>
        <source>Mean quality {mean:.3f}. {shares}.</source>
        <translation>平均生境质量 {mean:.3f}。{shares}。</translation>
    </message>
    <message>
        <source>Motorways, national and provincial roads (major) and county and township roads (minor) for the built-in threats. Cells that a line touches are the threat.</source>
        <translation>用于内置威胁源：高速公路、国道、省道（主要道路）和县乡道路（次要道路）。线经过的像元为威胁源。</translation>
    </message>
    <message>
        <source>{text} Without it all roads are major.</source>
        <translation>{text}不选则全部作为主要道路。</translation>
    </message>
    <message>
        <source>Counted with the major roads.</source>
        <translation>与主要道路合为一类威胁源。</translation>
    </message>
    <message>
        <source>Columns threat, max_dist (km), weight, decay (linear, exponential) and raster: the path of a raster that is above 0 where the threat is, absolute or from the table&apos;s folder. In place of a raster: landuse (codes of the land use) or lines (classes of ROADS and RAILWAYS). InVEST&apos;s own tables fit (cur_path), with max_dist in km. Empty: built-in table (proposed default).</source>
        <translation>列：threat（威胁源）、max_dist（最大影响距离，千米）、weight（权重）、decay（linear 线性或 exponential 指数）、raster（栅格路径，大于 0 处为威胁源；绝对路径或相对于本表所在文件夹）。也可不用栅格，改用 landuse（用地编码）或 lines（ROADS、RAILWAYS 的类别）。InVEST 的表（cur_path）可直接使用，max_dist 须为千米。留空：内置表（建议默认值）。</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>威胁源表</translation>
    </message>
    <message>
        <source>Columns lulc (or lucode), habitat (0–1) and one per threat with the sensitivity to it (0–1). Empty: built-in table for the common classes (proposed default).</source>
        <translation>列：lulc（或 lucode，用地编码）、habitat（生境适宜度，0—1），以及每个威胁源一列敏感度（0—1）。留空：通用分类的内置表（建议默认值）。</translation>
    </message>
    <message>
        <source>Suitability and sensitivity</source>
        <translation>生境适宜度与敏感度表</translation>
    </message>
    <message>
        <source>No threat of “{table}” has a source. Give the roads or railways it asks for.</source>
        <translation>“{table}”中的威胁源都没有数据来源。请给出其需要的道路或铁路。</translation>
    </message>
    <message>
        <source>Left out, because their roads or railways were not given: {names}.</source>
        <translation>未给出所需的道路或铁路，以下威胁源不计入：{names}。</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Threat “{name}”: weight {weight:.3f}, up to {reach:g} km, {decay}.</source>
        <translation>威胁源“{name}”：权重 {weight:.3f}，最大影响距离 {reach:g} 千米，{decay}衰减。</translation>
    </message>
    <message>
        <source>No line is of the threat “{threat}”.</source>
        <translation>没有属于威胁源“{threat}”的线。</translation>
    </message>
    <message>
        <source>The field “{field}” of “{name}” holds {value}. Accessibility is a number from 0 to 1.</source>
        <translation>“{name}”的字段“{field}”含有 {value}。可达性须为 0 至 1 的数。</translation>
    </message>
    <message>
        <source>“{name}” has no field “access” with the accessibility from 0 (none) to 1 (full). Add it.</source>
        <translation>“{name}”没有字段“access”（可达性，0 不可达至 1 完全可达）。请添加该字段。</translation>
    </message>
    <message>
        <source>The threat “{threat}” asks for lines of the class “{word}”. Known are {known}.</source>
        <translation>威胁源“{threat}”要求“{word}”类的线。可用的类别为 {known}。</translation>
    </message>
    <message>
        <source>Threats of habitat quality</source>
        <translation>生境质量威胁源表</translation>
    </message>
    <message>
        <source>Suitability as habitat and sensitivity to threats</source>
        <translation>生境适宜度与威胁敏感度表</translation>
    </message>
    <message>
        <source>“{name}” holds the class {code:g}, which has no row in the sensitivity table. Add the row, or run “Classify land-use raster” to common land-use classes first.</source>
        <translation>“{name}”含有编码 {code:g}，敏感度表中没有对应的行。请补上该行，或先用“用地栅格分类转换”转换为通用分类。</translation>
    </message>
    <message>
        <source>All weights of “{table}” are 0. Give at least one threat a weight above 0.</source>
        <translation>“{table}”的权重全为 0。请至少给一个威胁源大于 0 的权重。</translation>
    </message>
    <message>
        <source>The threat “{threat}” of “{table}” has the distance {value:g}. Give kilometres above 0.</source>
        <translation>“{table}”中威胁源“{threat}”的距离为 {value:g}。请填写大于 0 的千米数。</translation>
    </message>
    <message>
        <source>The threat “{threat}” of “{table}” would reach {value:g} km. max_dist is in kilometres (newer InVEST takes metres): divide metres by 1000.</source>
        <translation>“{table}”中威胁源“{threat}”的最大影响距离达 {value:g} 千米。max_dist 的单位是千米（新版 InVEST 才用米）：请将米数除以 1000。</translation>
    </message>
    <message>
        <source>The threat “{threat}” of “{table}” has the weight {value:g}. Weights are 0 or more.</source>
        <translation>“{table}”中威胁源“{threat}”的权重为 {value:g}。权重不得小于 0。</translation>
    </message>
    <message>
        <source>The threat “{threat}” of “{table}” has the decay “{word}”. Write linear or exponential (线性, 指数).</source>
        <translation>“{table}”中威胁源“{threat}”的衰减类型为“{word}”。请填写 linear（线性）或 exponential（指数）。</translation>
    </message>
    <message>
        <source>“{table}” has no column for the threat “{threat}”. Add a column of that name with the sensitivities, or take the threat out.</source>
        <translation>“{table}”没有威胁源“{threat}”的列。请添加以其命名的敏感度列，或删去该威胁源。</translation>
    </message>
    <message>
        <source>“{name}” holds values around {middle:.0f} mm after the scale {scale:g}, little for the evapotranspiration of a year. If it is of a month or of eight days, add up the year first.</source>
        <translation>“{name}”乘比例系数 {scale:g} 后在 {middle:.0f} 毫米左右，对年蒸散发而言偏小。若为月值或八天值，请先累加为年值。</translation>
    </message>
    <message>
        <source>Rainfall of the twelve months (mm)</source>
        <translation>十二个月降水量（mm）</translation>
    </message>
    <message>
        <source>Evapotranspiration (mm/a)</source>
        <translation>蒸散发量（mm/a）</translation>
    </message>
    <message>
        <source>NDVI of several years</source>
        <translation>多年 NDVI（按年份顺序）</translation>
    </message>
    <message>
        <source>Hydrologic soil group (1–4)</source>
        <translation>水文土壤组（1—4）</translation>
    </message>
    <message>
        <source>Rainfall of the storm (mm)</source>
        <translation>设计暴雨量（mm）</translation>
    </message>
    <message>
        <source>Security of single processes (0–3)</source>
        <translation>单一过程安全格局（0—3）</translation>
    </message>
    <message>
        <source>Low quality from 0 to 1</source>
        <translation>低质量转为 0—1</translation>
    </message>
    <message>
        <source>Falling trend from 0 to 1</source>
        <translation>下降趋势转为 0—1</translation>
    </message>
    <message>
        <source>Soil erosion from 0 to 1</source>
        <translation>土壤侵蚀转为 0—1</translation>
    </message>
    <message>
        <source>Function evaluation flow</source>
        <translation>功能评价流程</translation>
    </message>
    <message>
        <source>From rainfall, soil, terrain, vegetation cover and land use to the five functions evaluated in full, the importance of services, soil loss with its grades, and the dominant function. Give the results to the zoning flow as “evaluated”. All rasters must lie on one planning grid.</source>
        <translation>由降水、土壤、地形、植被覆盖度和用地，完整评价五类功能，得到服务重要性、土壤侵蚀强度等级和主导功能。结果可作为“已评价结果”交给修复分区流程。所有栅格须在同一规划网格上。</translation>
    </message>
    <message>
        <source>Degradation diagnosis flow</source>
        <translation>退损诊断流程</translation>
    </message>
    <message>
        <source>From vegetation, its trend and the soil erosion grade to ecosystem quality, degradation degree and restoration potential; also to heat islands, flood risk, the remote sensing ecological index and the security pattern where their layers are given. The results go to the restoration types flow. All rasters must lie on one planning grid. How grades become degradation (0 to 1) is a proposed default.</source>
        <translation>由植被、其变化趋势和土壤侵蚀强度等级，得到生态系统质量、退损程度和修复潜力；给出相应图层时，还得到热岛、洪涝风险、遥感生态指数和生态安全格局。结果交给修复类型方式优先序流程。所有栅格须在同一规划网格上。等级换算为退损（0—1）的方式为建议默认值。</translation>
    </message>
    <message>
        <source>Climate, soil and remote sensing (illustrative)</source>
        <translation>气候土壤与遥感（示意）</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候</translation>
    </message>
    <message>
        <source>Soil</source>
        <translation>土壤</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>植被</translation>
    </message>
    <message>
        <source>NDVI of ten years</source>
        <translation>十年NDVI</translation>
    </message>
    <message>
        <source>Land surface and access</source>
        <translation>地表与可达性</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>Looks over rasters and vector layers before you compute and reports what is wrong, how much, and which tool mends it. It changes nothing.</source>
        <translation>计算前检查栅格与矢量图层，报告问题是什么、有多少、用哪个工具修正。不改动任何数据。</translation>
    </message>
    <message>
        <source>Layers to check</source>
        <translation>待检查图层</translation>
    </message>
    <message>
        <source>Rasters and vector layers of the plan, also tables.</source>
        <translation>规划所用的栅格、矢量图层，也可以是表格。</translation>
    </message>
    <message>
        <source>The grid on which all rasters must lie. Empty: rasters are compared with the first one.</source>
        <translation>全部栅格应处于的网格。不填时各栅格与第一个栅格比较。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>检查报告</translation>
    </message>
    <message>
        <source>One HTML file; it opens in any browser and prints.</source>
        <translation>单个 HTML 文件，可用任意浏览器打开和打印。</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>None of the layers is a raster or vector layer. Choose others.</source>
        <translation>所选图层中没有栅格或矢量图层，请另选。</translation>
    </message>
    <message>
        <source>“{name}” is neither a raster nor a vector layer and was left out.</source>
        <translation>“{name}”既不是栅格也不是矢量图层，未检查。</translation>
    </message>
    <message>
        <source>The layer cannot be brought into the coordinate system of the planning grid “{grid}”.</source>
        <translation>图层无法转换到规划网格“{grid}”的坐标系。</translation>
    </message>
    <message>
        <source>The layer does not overlap the planning grid “{grid}”: its middle lies {east} km east and {north} km north of the grid's. Often the wrong zone or coordinate system was assigned.</source>
        <translation>图层与规划网格“{grid}”没有重叠：其中心在网格中心以东 {east} km、以北 {north} km（负值为西、南）。常见原因是带号或坐标系设错。</translation>
    </message>
    <message>
        <source>The raster covers {share} of the extent of the planning grid “{grid}”.</source>
        <translation>栅格只覆盖规划网格“{grid}”范围的 {share}。</translation>
    </message>
    <message>
        <source>The raster is rotated or not north-up.</source>
        <translation>栅格有旋转或不是正北向。</translation>
    </message>
    <message>
        <source>The cells measure {a}, those of “{other}” {b}.</source>
        <translation>像元大小为 {a}，“{other}”的为 {b}。</translation>
    </message>
    <message>
        <source>The cells do not line up with those of “{other}”: they are {dx} cell off in x and {dy} in y.</source>
        <translation>像元与“{other}”没有对齐：x 方向错开 {dx} 个像元，y 方向错开 {dy} 个像元。</translation>
    </message>
    <message>
        <source>The cells line up, but the extent is not that of “{other}”: {size} instead of {goal} cells.</source>
        <translation>像元已对齐，但范围与“{other}”不同：为 {size} 个像元，应为 {goal} 个。</translation>
    </message>
    <message>
        <source>The layer overlaps none of the others. Is its coordinate system right?</source>
        <translation>图层与其他图层都没有重叠，坐标系是否正确？</translation>
    </message>
    <message>
        <source>No planning grid was given, so rasters were compared with the first raster only.</source>
        <translation>没有给出规划网格，各栅格只与第一个栅格作了比较。</translation>
    </message>
    <message>
        <source>The layer is held in memory only and is lost when QGIS closes.</source>
        <translation>图层只在内存中，关闭 QGIS 后即丢失。</translation>
    </message>
    <message>
        <source>The file is on the network ({path}); work is slower.</source>
        <translation>文件在网络位置（{path}），处理较慢。</translation>
    </message>
    <message>
        <source>The path has {count} characters; Windows programs fail from 260 on.</source>
        <translation>路径长 {count} 个字符；超过 260 个字符时 Windows 程序会出错。</translation>
    </message>
    <message>
        <source>The file lies in a temporary folder and is lost when QGIS closes.</source>
        <translation>文件在临时文件夹中，关闭 QGIS 后即丢失。</translation>
    </message>
    <message>
        <source>The index file .shx is missing; some programs cannot open the shapefile.</source>
        <translation>缺少索引文件 .shx，部分程序打不开该 Shapefile。</translation>
    </message>
    <message>
        <source>The attribute file .dbf is missing; the features have no attributes.</source>
        <translation>缺少属性文件 .dbf，要素没有属性。</translation>
    </message>
    <message>
        <source>The file .prj is missing; the coordinate system is set in this project only.</source>
        <translation>缺少 .prj 文件，坐标系只在当前工程中设置。</translation>
    </message>
    <message>
        <source>The shapefile has {size} GB; the format ends at 2 GB.</source>
        <translation>Shapefile 大小为 {size} GB，该格式上限为 2 GB。</translation>
    </message>
    <message>
        <source>The text is in {right}, but QGIS reads it as {used}, so Chinese is garbled. It should read: “{example}”.</source>
        <translation>文字编码是 {right}，QGIS 却按 {used} 读取，中文显示为乱码。应读作“{example}”。</translation>
    </message>
    <message>
        <source>No file .cpg says that the text is in {right}; other computers may show it garbled.</source>
        <translation>没有 .cpg 文件说明文字编码为 {right}，在其他电脑上可能显示为乱码。</translation>
    </message>
    <message>
        <source>The text is neither in UTF-8 nor in GBK; QGIS reads it as {used}.</source>
        <translation>文字编码既不是 UTF-8 也不是 GBK；QGIS 按 {used} 读取。</translation>
    </message>
    <message>
        <source>The text was read in a wrong encoding when the layer was made; it should read: “{example}”.</source>
        <translation>生成该图层时文字编码读错，应读作“{example}”。</translation>
    </message>
    <message>
        <source>{count} texts hold “{sign}”: characters that were lost in a wrong encoding.</source>
        <translation>{count} 处文字含“{sign}”，即因编码错误而丢失的字符。</translation>
    </message>
    <message>
        <source>{count} field names fill the ten letters of a shapefile and may be cut off: {shown}. Tools that look for a field by its name may miss it.</source>
        <translation>{count} 个字段名占满 Shapefile 允许的 10 个字节，可能已被截断：{shown}。按字段名查找的工具可能找不到它们。</translation>
    </message>
    <message>
        <source>The layer has no features.</source>
        <translation>图层没有要素。</translation>
    </message>
    <message>
        <source>{count} of {total} features have no geometry.</source>
        <translation>{total} 个要素中有 {count} 个没有几何。</translation>
    </message>
    <message>
        <source>{count} of {total} geometries are invalid (id: reason): {shown}{more}</source>
        <translation>{total} 个几何中有 {count} 个无效（编号：原因）：{shown}{more}</translation>
    </message>
    <message>
        <source>{count} features have exactly the geometry of an earlier one (ids {shown}); they count twice.</source>
        <translation>{count} 个要素与前面要素的几何完全相同（编号 {shown}），会被重复计算。</translation>
    </message>
    <message>
        <source>{pairs} pairs of polygons overlap, by {area} in all and {largest} at most.</source>
        <translation>{pairs} 对面相互重叠，重叠面积合计 {area}，最大一处 {largest}。</translation>
    </message>
    <message>
        <source>The layer is large: overlaps were looked for in part of its polygons only.</source>
        <translation>图层较大，只在部分面中检查了重叠。</translation>
    </message>
    <message>
        <source>{count} polygons are slivers: less than 1 m wide on average (twice the area by the perimeter).</source>
        <translation>{count} 个面为狭长碎面：平均宽度（面积的两倍除以周长）小于 1 m。</translation>
    </message>
    <message>
        <source>{count} features consist of several parts. Tools that count or measure features take each as one.</source>
        <translation>{count} 个要素由多个部分组成；按要素计数或量算的工具把每个要素作为一个整体。</translation>
    </message>
    <message>
        <source>{count} features have arcs; the tools straighten them.</source>
        <translation>{count} 个要素含圆弧，工具会将其转为折线。</translation>
    </message>
    <message>
        <source>Whether these layers carry the offset of web maps (GCJ-02, BD-09) cannot be told, because no other layer has the same lines: {names}. Add a layer known to be right, such as the official boundary.</source>
        <translation>以下图层是否带有互联网地图偏移（GCJ-02、BD-09）无法判断，因为没有其他图层与其线形相同：{names}。可加入一个确知正确的图层（如法定行政界线）再检查。</translation>
    </message>
    <message>
        <source>The layer carries the offset {offset} of web maps, if “{reference}” is right: {after} of {count} vertices lie within {tolerance} m of it once the offset of {metres} m is taken out, {before} as they are, and at most {turned} after an equal shift in any other direction.</source>
        <translation>若“{reference}”位置正确，则该图层带有互联网地图偏移（{offset}）：{count} 个顶点中，去除 {metres} m 的偏移后有 {after} 距其不超过 {tolerance} m，现状为 {before}，向其他方向等距平移后最多 {turned}。</translation>
    </message>
    <message>
        <source>Data check</source>
        <translation>数据检查报告</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Tools that mend</source>
        <translation>修正工具与方法</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>未给出</translation>
    </message>
    <message>
        <source>{date} · EcoRestore {version} · QGIS {qgis} · Planning grid: {grid}</source>
        <translation>{date} · EcoRestore {version} · QGIS {qgis} · 规划网格：{grid}</translation>
    </message>
    <message>
        <source>Mend the errors first: the tools refuse these layers or compute wrongly with them.</source>
        <translation>请先修正错误：工具会拒绝这些图层，或用它们算出错误结果。</translation>
    </message>
    <message>
        <source>No errors. Look at the warnings before you compute.</source>
        <translation>没有错误。计算前请查看警告。</translation>
    </message>
    <message>
        <source>No errors and no warnings.</source>
        <translation>没有错误和警告。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Cell or extent</source>
        <translation>像元大小或范围</translation>
    </message>
    <message>
        <source>Values or encoding</source>
        <translation>值域或编码</translation>
    </message>
    <message>
        <source>{columns} × {rows} cells</source>
        <translation>{columns} × {rows} 像元</translation>
    </message>
    <message>
        <source>, {count} bands</source>
        <translation>，{count} 个波段</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>; nodata {nodata}</source>
        <translation>；无数据值 {nodata}</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} 个要素</translation>
    </message>
    <message>
        <source>Between the layers</source>
        <translation>图层之间</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>What mends it</source>
        <translation>修正工具</translation>
    </message>
    <message>
        <source>The tools refuse the layer, or would compute wrongly with it, until it is mended.</source>
        <translation>修正之前，工具会拒绝该图层，或用它算出错误结果。</translation>
    </message>
    <message>
        <source>Probably wrong, or to be looked at before computing.</source>
        <translation>很可能有误，计算前应查看。</translation>
    </message>
    <message>
        <source>Good to know; nothing needs to be done.</source>
        <translation>仅供了解，不必处理。</translation>
    </message>
    <message>
        <source>To open a tool, type its name into the search field of the Processing Toolbox.</source>
        <translation>打开工具：在处理工具箱的搜索框中输入工具名称。</translation>
    </message>
    <message>
        <source>Processing Toolbox</source>
        <translation>处理工具箱</translation>
    </message>
    <message>
        <source>Get data that cover the area</source>
        <translation>补充覆盖规划范围的数据</translation>
    </message>
    <message>
        <source>Move the data</source>
        <translation>移动数据</translation>
    </message>
    <message>
        <source>Ask for the whole shapefile</source>
        <translation>索取完整的 Shapefile</translation>
    </message>
    <message>
        <source>Direction: GCJ-02 to WGS 84. See that the result fits the reference before you use it.</source>
        <translation>方向选“GCJ-02 转 WGS 84”。使用前请确认结果与参照图层吻合。</translation>
    </message>
    <message>
        <source>Direction: BD-09 to WGS 84. See that the result fits the reference before you use it.</source>
        <translation>方向选“BD-09 转 WGS 84”。使用前请确认结果与参照图层吻合。</translation>
    </message>
    <message>
        <source>Give the coordinate system that the data were made in; ask the supplier. Cells are not moved. Do not use it to change from one system to another.</source>
        <translation>指定数据原本采用的坐标系（向数据提供方核实）。只改说明，不移动像元；不要用它在坐标系之间转换。</translation>
    </message>
    <message>
        <source>Give the coordinate system that the data were made in; ask the supplier. Nothing is moved. Do not use it to change from one system to another.</source>
        <translation>指定数据原本采用的坐标系（向数据提供方核实）。只改说明，不移动要素；不要用它在坐标系之间转换。</translation>
    </message>
    <message>
        <source>Writes the layer&apos;s coordinate system into a file .prj beside the shapefile.</source>
        <translation>把图层坐标系写入 Shapefile 旁的 .prj 文件。</translation>
    </message>
    <message>
        <source>Target CRS: that of the planning grid, such as EPSG:4527 (CGCS2000, zone 39).</source>
        <translation>目标坐标系选规划网格的坐标系，如 EPSG:4527（CGCS2000 三度带第 39 带）。</translation>
    </message>
    <message>
        <source>Exchanges x and y of every vertex; keep the coordinate system.</source>
        <translation>互换每个顶点的 x 与 y，坐标系不变。</translation>
    </message>
    <message>
        <source>Input: the raster; planning grid: any raster on it. It is reprojected and resampled.</source>
        <translation>输入为该栅格，规划网格选任一已在网格上的栅格；结果经重投影和重采样。</translation>
    </message>
    <message>
        <source>Make the grid from the planning boundary first, and give it to this check.</source>
        <translation>先由规划边界创建网格，再用于本检查。</translation>
    </message>
    <message>
        <source>Fills gaps with one value where you know it, such as 0. Else get data that cover the gaps; tools leave these cells empty.</source>
        <translation>确知空缺处的值（如 0）时用该值填充；否则应补充数据，工具在这些像元上不出结果。</translation>
    </message>
    <message>
        <source>Assign the value as nodata in “Assign a specified nodata value to output bands”.</source>
        <translation>在“为输出波段指定 nodata 值”中填入该值。</translation>
    </message>
    <message>
        <source>Additional command-line parameters: -b 1 (the number of the band).</source>
        <translation>附加命令行参数填 -b 1（所需波段的序号）。</translation>
    </message>
    <message>
        <source>Bring the values to the range that the tool&apos;s help names, such as A/10000 or A/100; for infinite cells repeat the step that divided by zero.</source>
        <translation>按工具说明换算数值范围，如 A/10000 或 A/100；无穷值则应重做其中除以零的步骤。</translation>
    </message>
    <message>
        <source>Save as GeoTIFF in the folder of the plan; web layers by “Export – Save As”.</source>
        <translation>另存为 GeoTIFF，放入规划数据文件夹；网络图层用“导出—另存为”。</translation>
    </message>
    <message>
        <source>Data that do not reach over the whole grid leave cells empty in every result.</source>
        <translation>数据未覆盖整个网格时，各项结果在空缺处均为无数据。</translation>
    </message>
    <message>
        <source>Move the data into a short folder such as D:\plan, and add the layer again.</source>
        <translation>把数据移到较短的路径下（如 D:\plan），再重新加载图层。</translation>
    </message>
    <message>
        <source>Look at the features that changed: repaired polygons can lose or gain area.</source>
        <translation>请查看有变化的要素：修复后面积可能增减。</translation>
    </message>
    <message>
        <source>Takes out features without geometry; look first whether they should have one.</source>
        <translation>删除没有几何的要素；删除前请确认它们是否本应有几何。</translation>
    </message>
    <message>
        <source>Keeps the first of equal geometries; look first which attributes are right.</source>
        <translation>相同几何只保留第一个；处理前请确认哪一条属性正确。</translation>
    </message>
    <message>
        <source>With the layer alone as input it cuts the polygons where they overlap. Decide whose each piece is, delete the other, and dissolve.</source>
        <translation>只输入该图层，可在重叠处切开各面；确定每块归属后删除多余的一块，再融合。</translation>
    </message>
    <message>
        <source>Select the slivers by $area and $perimeter, then merge them with their neighbours.</source>
        <translation>用 $area 与 $perimeter 选出碎面，再并入相邻面。</translation>
    </message>
    <message>
        <source>Only where each part is to count as a feature of its own, such as patches.</source>
        <translation>仅在各部分应单独作为要素（如斑块）时使用。</translation>
    </message>
    <message>
        <source>Choose GBK (or UTF-8, as the finding says), see that the text is readable, then save the layer as GeoPackage, which knows no such question. Garbled text inside a GeoPackage: go back to the original file.</source>
        <translation>按提示选 GBK（或 UTF-8），确认文字可读后另存为 GeoPackage，此后不再有编码问题。GeoPackage 中已是乱码的，应回到原始文件重做。</translation>
    </message>
    <message>
        <source>Save as GeoPackage: text in UTF-8, long field names, no limit of 2 GB.</source>
        <translation>另存为 GeoPackage：文字为 UTF-8，字段名可以较长，没有 2 GB 限制。</translation>
    </message>
    <message>
        <source>Give the fields their full names and save as GeoPackage.</source>
        <translation>恢复完整字段名并另存为 GeoPackage。</translation>
    </message>
    <message>
        <source>A shapefile is .shp, .shx, .dbf, .prj and .cpg together.</source>
        <translation>完整的 Shapefile 包括 .shp、.shx、.dbf、.prj 和 .cpg。</translation>
    </message>
    <message>
        <source>The layer has no coordinate system.</source>
        <translation>图层没有坐标系。</translation>
    </message>
    <message>
        <source>The layer has no coordinate system. Its eastings have no zone number: ask for the central meridian; for 117° E on CGCS2000 it is EPSG:4548.</source>
        <translation>图层没有坐标系。横坐标不带带号，请核实中央经线；若为 CGCS2000、中央经线 117°E，则是 EPSG:4548。</translation>
    </message>
    <message>
        <source>The layer has no coordinate system. Its coordinates look like {crs}; ask whether the datum is CGCS2000.</source>
        <translation>图层没有坐标系。坐标值像 {crs}，请核实基准是否为 CGCS2000。</translation>
    </message>
    <message>
        <source>The coordinate system is not in metres ({crs}); the tools need rasters on the planning grid.</source>
        <translation>坐标系单位不是米（{crs}）；工具要求栅格处于规划网格上。</translation>
    </message>
    <message>
        <source>The layer is in degrees ({crs}). Most tools reproject it themselves; areas need metres.</source>
        <translation>图层以度为单位（{crs}）。多数工具会自行重投影；量算面积需要以米为单位。</translation>
    </message>
    <message>
        <source>The unit of the coordinate system is not the metre ({crs}).</source>
        <translation>坐标系单位不是米（{crs}）。</translation>
    </message>
    <message>
        <source>The coordinate system is {own}, that of the planning grid “{name}” is {other}.</source>
        <translation>坐标系为 {own}，规划网格“{name}”为 {other}。</translation>
    </message>
    <message>
        <source>The coordinate system is {own}, that of most layers is {other}.</source>
        <translation>坐标系为 {own}，多数图层为 {other}。</translation>
    </message>
    <message>
        <source>The coordinate system is {own}, not {other}. The tools reproject the layer themselves.</source>
        <translation>坐标系为 {own}，而不是 {other}；工具会自行重投影。</translation>
    </message>
    <message>
        <source>X and Y are swapped: the middle of the layer is x = {x}, y = {y} in {crs}.</source>
        <translation>X 与 Y 颠倒：图层中心为 x = {x}，y = {y}（{crs}）。</translation>
    </message>
    <message>
        <source>The coordinates are metres (x = {x}, y = {y}), but {crs} is in degrees.</source>
        <translation>坐标值是米（x = {x}，y = {y}），而 {crs} 以度为单位。</translation>
    </message>
    <message>
        <source>The coordinates are degrees (x = {x}, y = {y}), but {crs} is in metres.</source>
        <translation>坐标值是度（x = {x}，y = {y}），而 {crs} 以米为单位。</translation>
    </message>
    <message>
        <source>{crs} asks for eastings with the zone number {zone} in front; these have none (x = {x}). With the same central meridian and without number it is {right} on CGCS2000.</source>
        <translation>{crs} 的横坐标前应有带号 {zone}，而该图层没有（x = {x}）。中央经线相同、不带带号的 CGCS2000 坐标系是 {right}。</translation>
    </message>
    <message>
        <source>{crs} asks for eastings without zone number; these have {zone} in front (x = {x}). On CGCS2000 it is {right}.</source>
        <translation>{crs} 的横坐标不带带号，而该图层前有带号 {zone}（x = {x}）。若为 CGCS2000，应为 {right}。</translation>
    </message>
    <message>
        <source>The eastings (x = {x}) are those of another zone than {crs}: {right} on CGCS2000.</source>
        <translation>横坐标（x = {x}）属于另一投影带，不是 {crs}；若为 CGCS2000，应为 {right}。</translation>
    </message>
    <message>
        <source>The layer lies at {place}, outside the area for which {crs} is made. Is it another zone?</source>
        <translation>图层位于 {place}，超出 {crs} 的适用范围，是否投影带有误？</translation>
    </message>
    <message>
        <source>The raster holds complex numbers.</source>
        <translation>栅格的值是复数。</translation>
    </message>
    <message>
        <source>{share} of the cells have no data.</source>
        <translation>{share} 的像元无数据。</translation>
    </message>
    <message>
        <source>{count} cells of the planning grid ({share}) have no data here.</source>
        <translation>规划网格中有 {count} 个像元（{share}）在此处无数据。</translation>
    </message>
    <message>
        <source>none is declared</source>
        <translation>未声明</translation>
    </message>
    <message>
        <source>{count} cells hold {mark}, which usually means “no data”, and count as values (declared nodata value: {declared}).</source>
        <translation>{count} 个像元的值为 {mark}，通常表示“无数据”，现被当作有效值（声明的无数据值：{declared}）。</translation>
    </message>
    <message>
        <source>{count} cells hold values beyond ±10¹⁹, which mean “no data” in many programs.</source>
        <translation>{count} 个像元的绝对值超过 10¹⁹，在许多软件中表示“无数据”。</translation>
    </message>
    <message>
        <source>The nodata value {nodata} lies within the range of the values ({low} to {high}); {count} cells have it, and real ones among them are lost.</source>
        <translation>无数据值 {nodata} 落在值域（{low} 至 {high}）之内；有 {count} 个像元为此值，其中真实的值会丢失。</translation>
    </message>
    <message>
        <source>{count} cells are infinite, often from a division by zero.</source>
        <translation>{count} 个像元为无穷大，多因除以零所致。</translation>
    </message>
    <message>
        <source>{count} cells are NaN beside the nodata value {nodata}; the tools take both as no data.</source>
        <translation>除无数据值 {nodata} 外，还有 {count} 个像元为 NaN；工具把二者都当作无数据。</translation>
    </message>
    <message>
        <source>Every cell with data is 1: a mask or a planning grid, not a measured value.</source>
        <translation>有数据的像元全为 1：应是掩膜或规划网格，不是量测值。</translation>
    </message>
    <message>
        <source>Every cell with data has the same value {value}.</source>
        <translation>有数据的像元全为同一个值 {value}。</translation>
    </message>
    <message>
        <source>The file declares a scale or offset; the tools apply it.</source>
        <translation>文件声明了比例或偏移量，工具会加以换算。</translation>
    </message>
    <message>
        <source>The file has {count} bands; most tools read the first one.</source>
        <translation>文件有 {count} 个波段，多数工具只读第一个。</translation>
    </message>
    <message>
        <source>Correct GCJ-02 offset</source>
        <translation>火星坐标纠偏</translation>
    </message>
    <message>
        <source>Moves features taken from Chinese web maps (Amap, Tencent: GCJ-02; Baidu: BD-09) to where they are, or the other way.</source>
        <translation>把取自互联网地图的要素（高德、腾讯为 GCJ-02，百度为 BD-09）移到真实位置，或反向转换。</translation>
    </message>
    <message>
        <source>Any geometry, in any coordinate system.</source>
        <translation>几何类型与坐标系不限。</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent, Google in China) to WGS 84 / CGCS2000</source>
        <translation>GCJ-02（高德、腾讯、谷歌中国）转 WGS 84 / CGCS2000</translation>
    </message>
    <message>
        <source>WGS 84 / CGCS2000 to GCJ-02</source>
        <translation>WGS 84 / CGCS2000 转 GCJ-02</translation>
    </message>
    <message>
        <source>BD-09 (Baidu) to WGS 84 / CGCS2000</source>
        <translation>BD-09（百度）转 WGS 84 / CGCS2000</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>What the layer is in, and what it becomes.</source>
        <translation>图层现为何种坐标，转为何种坐标。</translation>
    </message>
    <message>
        <source>Corrected layer</source>
        <translation>纠偏后图层</translation>
    </message>
    <message>
        <source>Same fields and coordinate system.</source>
        <translation>字段与坐标系不变。</translation>
    </message>
    <message>
        <source>Mean shift (m)</source>
        <translation>平均偏移（米）</translation>
    </message>
    <message>
        <source>“{name}” is not on WGS 84 or CGCS2000 ({crs}). The offset is defined on WGS 84, so the points were taken there and back; that adds the error of the datum transformation.</source>
        <translation>“{name}”不是基于 WGS 84 或 CGCS2000（{crs}）。偏移以 WGS 84 定义，各点已转换到 WGS 84 再转回，会带入基准转换的误差。</translation>
    </message>
    <message>
        <source>“{name}” has no point in China, so there is no offset to correct. Check its CRS.</source>
        <translation>“{name}”没有位于中国的点，无偏移可纠。请检查其坐标系。</translation>
    </message>
    <message>
        <source>{count} vertices moved, on average by {mean} m, at most by {most} m.</source>
        <translation>移动了 {count} 个顶点，平均 {mean} m，最大 {most} m。</translation>
    </message>
    <message>
        <source>Built-up land as human settlement</source>
        <translation>建成区与城市绿地定为人居环境建设</translation>
    </message>
    <message>
        <source>&lt;p&gt;Natural breaks (Fisher, Jenks): the least sum of squared differences from the class means, exact on up to 4,096 different values, else on about 65,536 bins. Quantiles: equal numbers of cells. Equal intervals: equal parts of the range. Fixed: your own breaks. Cumulative share: values are added up from the highest down; the cells that make up the first 50 % of the total are the top grade, up to 80 % the next, the rest the lowest, as usual for ecosystem services (extremely important, important, general). Mean and standard deviation: breaks at the mean ± 0.5, 1.5 … deviations for an odd number of grades, 0, 1, 2 … for an even one.&lt;/p&gt;&lt;p&gt;Grade 1 holds the lowest values unless reversed. A value equal to a break belongs to the lower class, for cumulative shares to the higher one. Where many cells share one value, quantile grades may stay empty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;自然断点（Fisher、Jenks）：使各级内离差平方和最小，不同值不超过 4096 个时为精确解，否则按 约 65536 个区间求解。分位数：各级像元数相等。等间距：值域等分。固定断点：自行给定。累积占比：从高到低累加数值，累计达总量 50%的像元为最高级，至 80%为次级，其余为最低级，即生态系统服务常用的极重要、重要、一般。均值与标准差：级数为奇数时断点在均值 ± 0.5、1.5…倍标准差，偶数时在 0、1、2…倍。&lt;/p&gt;&lt;p&gt;不反向时低值为 1 级。等于断点的值归入较低一级，累积占比归入较高一级。大量像元取同一值时，分位数的某些等级可能为空。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Min–max: (x − min) / (max − min). Percentile: the same between the lower and the upper percentile, values beyond are cut to 0 and 1. Rank: share of cells with a smaller value, scaled so that the largest value gets 1; equal values get equal ranks. Z-score: (x − mean) / standard deviation. Inverted: 1 − result, for z-scores the sign changes. Results have no unit.&lt;/p&gt;&lt;p&gt;Up to 4,096 different values are counted exactly, more of them in about 65,536 bins: percentiles and ranks are then exact to the width of a bin. A raster of one single value is refused.&lt;/p&gt;</source>
        <translation>&lt;p&gt;极差法：(x − min) / (max − min)。百分位拉伸：以下、上百分位代替最小、最大值，超出部分截为 0 和 1。位次：值更小的像元所占比例，按最大值为 1 缩放，等值同位次。Z 值：(x − 均值) / 标准差。反向：1 − 结果，Z 值变号。结果无量纲。&lt;/p&gt;&lt;p&gt;不同值不超过 4096 个时精确计数，更多时归入 约 65536 个区间，百分位和位次的精度为区间宽度。只有单一值的栅格不予处理。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <translation>{name}（{unit}）</translation>
    </message>
    <message>
        <source>&lt;p&gt;Patches are nodes of a graph, a area, d distance, n number of patches, A the area of the landscape. All indices as in Conefor 2.7.3.&lt;/p&gt;&lt;p&gt;Probabilities: pᵢⱼ = exp(ln p · dᵢⱼ / d₀) with the threshold d₀ and the probability p there; p*ᵢⱼ is the highest product of probabilities along any path. PCnum = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ, PC = PCnum / A², EC(PC) = √PCnum (unit of the areas). F = Σ pᵢⱼ and AWF = Σ aᵢ aⱼ pᵢⱼ over ordered pairs. Between edges, pairs with p below 10⁻¹² count as 0.&lt;/p&gt;&lt;p&gt;Links where d ≤ threshold: IICnum = Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) with nl the fewest links between two patches; NL links, NC components, H = Σ 1 / nl over pairs, LCPnum = Σ c² and CCP = Σ (c / Σa)² over components of area c, BC share of the shortest paths between two others that run through a patch.&lt;/p&gt;&lt;p&gt;Importance of a patch: 100 · (X − X without it) / X. dPC = intra (its own area, 100 aₖ² / PCnum) + flux (200 aₖ Σ aⱼ p*ₖⱼ / PCnum) + conn, the connector (what others lose because their best path ran through it: stepping stones); dIIC alike. Candidates: gain in percent of what exists.&lt;/p&gt;&lt;p&gt;Grades of dPC (ChinaXiv-201809.00009): source above 3 %, extremely important 1–3 %, important 0.1–1 %, general below 0.1 %. These grades are ranks: 1 is the highest, other than the importance of services, where 3 is. Sources: Saura &amp; Pascual-Hortal 2007, Saura &amp; Rubio 2010, Saura et al. 2011.&lt;/p&gt;</source>
        <translation>&lt;p&gt;以斑块为图的节点，a 为面积，d 为距离，n 为斑块数，A 为景观总面积。各指数与 Conefor 2.7.3 一致。&lt;/p&gt;&lt;p&gt;概率型：pᵢⱼ = exp(ln p · dᵢⱼ / d₀)，d₀ 为距离阈值，p 为该距离上的扩散概率；p*ᵢⱼ 为所有路径概率乘积的最大值。PCnum = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ，PC = PCnum / A²，EC(PC) = √PCnum（单位同面积）。F = Σ pᵢⱼ、AWF = Σ aᵢ aⱼ pᵢⱼ，对有序斑块对求和。按边缘距离时，p 小于 10⁻¹² 的斑块对按 0 计。&lt;/p&gt;&lt;p&gt;二元型：d ≤ 阈值即为连接。IICnum = Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ)，nl 为两斑块间的最少连接数；NL 连接数，NC 组分数，H = Σ 1 / nl（对斑块对求和），LCPnum = Σ c²、CCP = Σ (c / Σa)²，c 为组分面积；BC 为其他斑块间最短路径经过该斑块的比例。&lt;/p&gt;&lt;p&gt;斑块重要性：100 · (X − 去除该斑块后的 X) / X。dPC = intra（自身面积，100 aₖ² / PCnum）+ flux（200 aₖ Σ aⱼ p*ₖⱼ / PCnum）+ conn（连接度：最优路径经过该斑块的其他斑块因其消失而损失的部分，即踏脚石作用）；dIIC 同理。候选斑块：新增后相对现有网络的增益百分比。&lt;/p&gt;&lt;p&gt;dPC 分级（ChinaXiv-201809.00009）：大于3%为源地，1%—3%极重要，0.1%—1%重要，小于0.1%一般。该等级为名次，1级最高；生态系统服务重要性则以3级为最高。来源：Saura &amp; Pascual-Hortal 2007，Saura &amp; Rubio 2010，Saura et al. 2011。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The threat “{threat}” of “{table}” names the class {code:g}. Classes are whole numbers.</source>
        <translation>“{table}”中威胁源“{threat}”指定了类别{code:g}。类别编码须为整数。</translation>
    </message>
    <message>
        <source>Over which cells the least RVI becomes 0. Not checked against the full text of the standard: proposed default.</source>
        <translation>在哪些像元范围内将最小的 RVI 归为 0。未与标准全文核对，默认值为建议。</translation>
    </message>
    <message>
        <source>Columns code, A, B, C, D, drained; empty: the built-in table, which “Export rules table” writes.</source>
        <translation>字段为 code、A、B、C、D、drained；留空则使用内置表，可用“导出规则表”导出。</translation>
    </message>
    <message>
        <source>Table of curve numbers</source>
        <translation>径流曲线数表</translation>
    </message>
    <message>
        <source>Share of value lost (0–1) by code and depth; empty: the built-in table, which “Export rules table” writes.</source>
        <translation>各用地编码、各水深级的损失比例（0—1）；留空则使用内置表，可用“导出规则表”导出。</translation>
    </message>
    <message>
        <source>Table of vulnerability</source>
        <translation>易损度表</translation>
    </message>
    <message>
        <source>Runoff {volume:,.0f} m³; water of 0.1 m and more on {flooded:,.2f} km²; greatest depth {deepest:.2f} m.</source>
        <translation>径流总量 {volume:,.0f} m³；积水 0.1 米及以上的面积 {flooded:,.2f} km²；最大积水深度 {deepest:.2f} 米。</translation>
    </message>
    <message>
        <source>Cells of {size:g} m show no streets, dykes or channels: depths in valleys come out too great. Use an elevation model of 30 m or finer for results that count.</source>
        <translation>{size:g} 米的像元反映不出街道、堤防和河槽，谷地的积水深度会偏大。正式成果请采用 30 米或更精细的高程数据。</translation>
    </message>
    <message>
        <source>Surface or air temperature (°C)</source>
        <translation>地表温度或气温（°C）</translation>
    </message>
    <message>
        <source>Reference {mean:.2f} °C, standard deviation {deviation:.2f} °C, from {count:,} cells.</source>
        <translation>参照温度 {mean:.2f} °C，标准差 {deviation:.2f} °C，共 {count:,} 个像元。</translation>
    </message>
    <message>
        <source>Numbers of the layers in which 3 is the strictest</source>
        <translation>以 3 为最严的图层（填序号）</translation>
    </message>
    <message>
        <source>Source of the breaks</source>
        <translation>断点来源</translation>
    </message>
    <message>
        <source>Share of years with such a disaster, 0 to 1. To 0.2, 0.4, 0.6, 0.8 is level 1 … 5; waterlogging weighs 0.2, heat 0.1, cold 0.25, gale 0.15, drought 0.3 (of those given); the sum is cut at 1.8, 2.6, 3.4, 4.2.</source>
        <translation>发生该类灾害的年份所占比例，0—1。以 0.2、0.4、0.6、0.8 为界分为 1—5 级，按雨涝 0.2、高温 0.1、低温 0.25、大风 0.15、干旱 0.3 加权（只计已提供者），再以 1.8、2.6、3.4、4.2 为界分级。</translation>
    </message>
    <message>
        <source>1 priority protection, 2 safe use, 3 strict control; by GB 15618-2018 below the screening value, between, above the control value (remembered). 2 lowers the grade by 1, 3 to 1.</source>
        <translation>1 优先保护，2 安全利用，3 严格管控；按 GB 15618-2018 依次为低于筛选值、介于两者之间、高于管制值（凭记忆给出）。2 降 1 级，3 取 1。</translation>
    </message>
    <message>
        <source>Sum of the factors of salinisation sensitivity; above 7 is the highest level, which lowers the grade by 1.</source>
        <translation>盐渍化敏感性各因子之和；大于 7 为最敏感级，降 1 级。</translation>
    </message>
    <message>
        <source>Your own evaluation of disasters, 5 the highest hazard, which leaves at most grade 4.</source>
        <translation>自行评价的灾害危险性，5 为危险性最高，至多评为 4。</translation>
    </message>
    <message>
        <source>Waterlogging, share of years (0–1)</source>
        <translation>雨涝年频率（0—1）</translation>
    </message>
    <message>
        <source>Heat damage, share of years (0–1)</source>
        <translation>高温热害年频率（0—1）</translation>
    </message>
    <message>
        <source>Cold damage, share of years (0–1)</source>
        <translation>低温冷害年频率（0—1）</translation>
    </message>
    <message>
        <source>Gale, share of years (0–1)</source>
        <translation>大风灾害年频率（0—1）</translation>
    </message>
    <message>
        <source>Drought, share of years (0–1)</source>
        <translation>干旱年频率（0—1）</translation>
    </message>
    <message>
        <source>Area of the parcel over the area of its smallest circle, burnt into a raster. From 0.8 on it raises to 5, from 0.6 on by 1; below 0.4 it lowers by 1, below 0.2 to 1.</source>
        <translation>图斑面积与其最小外接圆面积之比，已栅格化。≥0.8 升至 5，≥0.6 升 1 级；&amp;lt;0.4 降 1 级，&amp;lt;0.2 取 1。</translation>
    </message>
    <message>
        <source>Net primary production and climate (NPP)</source>
        <translation>净初级生产力法（NPP 法）</translation>
    </message>
    <message>
        <source>By habitat quality</source>
        <translation>生境质量法</translation>
    </message>
    <message>
        <source>NPP: net primary production</source>
        <translation>NPP 法：净初级生产力</translation>
    </message>
    <message>
        <source>NPP: annual precipitation (mm)</source>
        <translation>NPP 法：多年平均降水量（毫米）</translation>
    </message>
    <message>
        <source>NPP: mean annual air temperature (°C)</source>
        <translation>NPP 法：年平均气温（°C）</translation>
    </message>
    <message>
        <source>NPP: elevation (m)</source>
        <translation>NPP 法：高程（米）</translation>
    </message>
    <message>
        <source>Habitat: habitat quality (0–1)</source>
        <translation>生境质量法：生境质量（0—1）</translation>
    </message>
    <message>
        <source>National parks, nature reserves and the like.</source>
        <translation>国家公园、自然保护区等自然保护地。</translation>
    </message>
    <message>
        <source>Habitat: protected areas</source>
        <translation>生境质量法：自然保护地</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;HJ 1173-2021&lt;/b&gt;: forest, shrub, grass and orchards by six classes of cover (below 10, 30, 50, 70, 90 % and above; a limit belongs to the class above it); dry cropland C = 0.221 − 0.595·lg(c), c the cover as a fraction, cut to 0 … 1; paddy and wetland 0, urban 0.01, desert and bare land 0.7. The table of C factors holds them.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cai Chongfa et al. (2000)&lt;/b&gt;: C = 1 without cover, 0.6508 − 0.3436·lg(f), f in %, 0 from 78.3 % on (as in ChinaXiv 202011.00127). &lt;b&gt;Linear&lt;/b&gt; (Bu Zhaohong): C = 0.4149 − 0.0052·f, f in %, not below 0 (remembered, not checked against a text). With both, paddy, wetland, urban and bare land keep the values of the table (proposed): a formula of cover would let water erode most.&lt;/p&gt;&lt;p&gt;C has no unit, 0 protects fully. Snow has no C and is nodata.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;HJ 1173-2021&lt;/b&gt;：森林、灌丛、草地、园地按植被覆盖度分六级（以 10、30、50、70、90 %为界，界值归上一级）查表；旱地 C = 0.221 − 0.595·lg(c)，c 为小数形式的植被覆盖度，结果限制在 0—1；水田、湿地为 0，城镇为 0.01，荒漠和裸地为 0.7。取值见 C 因子表。&lt;/p&gt;&lt;p&gt;&lt;b&gt;蔡崇法等（2000）&lt;/b&gt;：无植被时 C = 1，其余 C = 0.6508 − 0.3436·lg(f)，f 单位为 %，f 达到 78.3 % 时 C = 0（引自 ChinaXiv 202011.00127）。&lt;b&gt;线性式&lt;/b&gt;（卜兆宏）：C = 0.4149 − 0.0052·f，f 单位为 %，不小于 0（凭记忆，未与原文核对）。采用这两种公式时，水田、湿地、城镇和裸地仍取规则表的值（本插件建议）：若按覆盖度套公式，水面的侵蚀反而最大。&lt;/p&gt;&lt;p&gt;C 无量纲，0 表示完全保护。冰雪没有 C 值，按无数据处理。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>C by cover class: cover, lower, upper (%), c, slope, with C = c + slope·lg(FVC); empty: HJ 1173-2021. “Export rules table” writes it under “C factors by ecosystem and vegetation cover”.</source>
        <translation>按覆盖度分级的 C 值：列为 cover、lower、upper（%）、c、slope，C = c + slope·lg(FVC)；不填则采用 HJ 1173-2021。可用“导出规则表”导出，表名为“C 因子（按生态系统和植被覆盖度）”。</translation>
    </message>
    <message>
        <source>Table of C factors</source>
        <translation>C 因子表</translation>
    </message>
    <message>
        <source>Both themes. 0 to 1, not NDVI, which is lower on dense vegetation. Score 1 from 0.6, 3 above 0.2, 5 up to 0.2.</source>
        <translation>两个主题都要用。取值 0—1，不能直接用 NDVI，茂密植被的 NDVI 低于其覆盖度。不小于 0.6 赋 1，0.2—0.6 赋 3，不大于 0.2 赋 5。</translation>
    </message>
    <message>
        <source>Both themes. Codes 1 to 13 of T_USDA_TEX_CLASS of HWSD: 1 heavy clay … 9 loam … 13 sand. Soil erosion: clay and sand score 1, loams 3, silt 5; desertification: clay 1, loam 3, sand 5.</source>
        <translation>两个主题都要用。HWSD 的 T_USDA_TEX_CLASS 编码 1—13：1 重黏土……9 壤土……13 砂土。水土流失：黏土和砂土赋 1，壤土类赋 3，粉土类赋 5；沙化：黏质赋 1，壤质赋 3，沙质赋 5。</translation>
    </message>
    <message>
        <source>From “Rainfall erosivity R”. Score 1 below 100, 3 up to 600, 5 above.</source>
        <translation>可由“降雨侵蚀力 R”得到。小于 100 赋 1，100—600 赋 3，大于 600 赋 5。</translation>
    </message>
    <message>
        <source>Highest minus lowest elevation around a cell, in place of the elevation. Score 1 below 50 m, 3 up to 300 m, 5 above.</source>
        <translation>像元周围最高与最低高程之差，给出后不再由高程计算。小于 50 米赋 1，50—300 米赋 3，大于 300 米赋 5。</translation>
    </message>
    <message>
        <source>Potential evaporation divided by rainfall. Score 1 up to 1.5, 3 below 16, 5 from 16.</source>
        <translation>潜在蒸散量与降水量之比。不大于 1.5 赋 1，1.5—16 赋 3，不小于 16 赋 5。</translation>
    </message>
    <message>
        <source>Days a year, or of winter and spring, with wind above 6 m/s. Score 1 up to 10, 3 below 30, 5 from 30.</source>
        <translation>全年或冬春季风速大于 6 m/s 的天数。不大于 10 赋 1，10—30 赋 3，不小于 30 赋 5。</translation>
    </message>
    <message>
        <source>Which codes the raster of ecosystems holds. “Export rules table” lists how they correspond under “Ecosystems of HJ 1172-2021 and common land use”.</source>
        <translation>生态系统栅格采用哪一套编码。两套编码的对应关系可用“导出规则表”查看，表名为“HJ 1172-2021 生态系统与通用用地类对应”。</translation>
    </message>
    <message>
        <source>Grade 1 to 5, 5 the best; 1 lowers the result by 1.</source>
        <translation>等级 1—5，5 为最好；1 时评价结果降 1 级。</translation>
    </message>
    <message>
        <source>To the central urban area (county) or to the central city (province), in minutes. Up to 20 raises the grade by 1, above 60 lowers by 1, above 90 by 2 (province: 60, 210, 300).</source>
        <translation>至中心城区（市县级）或中心城市（省级）的交通时间，分钟。≤20 升 1 级，&amp;gt;60 降 1 级，&amp;gt;90 降 2 级（省级：60、210、300）。</translation>
    </message>
    <message>
        <source>Geological hazards by your own evaluation, 5 the highest hazard: 5 lowers to 1, 4 by 2, 3 by 1.</source>
        <translation>自行评价的地质灾害危险性，5 为危险性最高：5 取 1，4 降 2 级，3 降 1 级。</translation>
    </message>
    <message>
        <source>Cumulative subsidence as a positive number: from 200 or 800 on, or above 1600, it is hazard 3, 4, 5; the highest hazard counts.</source>
        <translation>累计沉降量，以正数表示。≥200、≥800、&amp;gt;1600 毫米依次相当于灾害危险性 3、4、5 级，取最高者。</translation>
    </message>
    <message>
        <source>Sinking in a year as a positive number: from 10 or 30 on, or above 50, it is hazard 3, 4, 5; the highest hazard counts.</source>
        <translation>每年的沉降量，以正数表示。≥10、≥30、&amp;gt;50 毫米依次相当于灾害危险性 3、4、5 级，取最高者。</translation>
    </message>
    <message>
        <source>Mean of many years; below 1 (or more than 30 % calm days) lowers the grade by 1.</source>
        <translation>多年平均值；小于 1 米/秒（或静风日超过 30 %）降 1 级。</translation>
    </message>
    <message>
        <source>Days with a highest wind speed below 3 m/s; more than 30 % (or wind below 1 m/s) lowers the grade by 1.</source>
        <translation>日最大风速小于 3 米/秒的日数占比；超过 30 %（或平均风速小于 1 米/秒）降 1 级。</translation>
    </message>
    <message>
        <source>Area of the parcel over the area of its smallest circle, burnt into a raster. 1 raises to 5; below 0.6 lowers by 1, below 0.2 to 1.</source>
        <translation>图斑面积与其最小外接圆面积之比，已栅格化。为 1 升至 5；&amp;lt;0.6 降 1 级，&amp;lt;0.2 取 1。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ke = [0.2 + 0.3·exp(−0.0256·SAN·(1 − SIL/100))] · [SIL/(CLA + SIL)]&lt;sup&gt;0.3&lt;/sup&gt; · [1 − 0.25·C/(C + exp(3.72 − 2.95·C))] · [1 − 0.7·SN/(SN + exp(−5.51 + 22.9·SN))], SN = 1 − SAN/100 (EPIC, Williams et al.; as HJ 1173-2021 uses it; constants from public code and remembered, not checked against the standard).&lt;/p&gt;&lt;p&gt;K = 0.1317·(−0.01383 + 0.51575·Ke), the correction for China (Zhang Keli et al. 2007), or K = 0.1317·Ke without it. Unit: t·hm²·h/(hm²·MJ·mm); common values in China are 0.01 to 0.06 with neither form above 0.1.&lt;/p&gt;&lt;p&gt;Sand is 2 to 0.05 mm, silt 0.05 to 0.002 mm, clay below (American limits, as in HWSD). Data of the second national soil survey by other limits must be converted first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ke = [0.2 + 0.3·exp(−0.0256·SAN·(1 − SIL/100))] · [SIL/(CLA + SIL)]&lt;sup&gt;0.3&lt;/sup&gt; · [1 − 0.25·C/(C + exp(3.72 − 2.95·C))] · [1 − 0.7·SN/(SN + exp(−5.51 + 22.9·SN))]，SN = 1 − SAN/100（EPIC 模型，Williams 等；HJ 1173-2021 采用。系数取自公开代码并凭记忆，未与标准原文核对）。&lt;/p&gt;&lt;p&gt;K = 0.1317·(−0.01383 + 0.51575·Ke)，为中国土壤修正式（张科利等 2007）；不修正时 K = 0.1317·Ke。单位 t·hm²·h/(hm²·MJ·mm)；国内常见值 0.01—0.06，两种形式都不超过 0.1。&lt;/p&gt;&lt;p&gt;砂粒 2—0.05 mm，粉粒 0.05—0.002 mm，黏粒小于 0.002 mm（美国制，HWSD 即采用）。第二次全国土壤普查等采用其他粒级制的数据须先换算。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Topsoil content in %: 10 g/kg is 1 %. For organic matter choose so under “Content of the carbon raster”, or multiply it by 0.58 first.</source>
        <translation>表层含量，单位 %：10 g/kg 为 1 %。如为有机质，请在“碳栅格的内容”中选择，或先乘以 0.58。</translation>
    </message>
    <message>
        <source>Columns as in the built-in table, which “Export rules table” writes under “Suitability for agriculture and settlement: thresholds”.</source>
        <translation>列与内置表相同，可用“导出规则表”导出，表名为“农业生产与人居环境建设适宜性：阈值”。</translation>
    </message>
    <message>
        <source>Columns as in the built-in table, which “Export rules table” writes under “Suitability for agriculture and settlement: matrices”.</source>
        <translation>列与内置表相同，可用“导出规则表”导出，表名为“农业生产与人居环境建设适宜性：判别矩阵”。</translation>
    </message>
    <message>
        <source>Field with OpenStreetMap words, Chinese road grades or codes; “Export rules table” lists them under “Barriers that break corridors”. Words of things that are no barrier are left out.</source>
        <translation>填有 OpenStreetMap 用词、中文道路等级或编码的字段，取值可用“导出规则表”查看，表名为“阻断廊道的障碍类型”；不构成阻隔的类别略去。</translation>
    </message>
    <message>
        <source>Table of threats</source>
        <translation>威胁源表</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Water balance&lt;/b&gt; (HJ 1173-2021): Q = P − R − ET in mm a year with R = P·α; volume = Σ A·Q·10⁻³ in m³ over the cells of A m². α by ecosystem from the table of runoff coefficients: “2017” as in the guide of the ecological red line (values of a public tool set of 2019, the same as remembered from the guide) or “Gong 2017” (龚诗涵等 2017, ChinaXiv-201704.00215). For farmland, built-up, bare and unused land neither has a value: those of the table are proposed, replace them where you have better ones.&lt;/p&gt;&lt;p&gt;A negative balance (lakes, irrigated land, or data that do not fit together) stays negative in the result and in the volume, as the formula has it; nothing is made positive. It counts as no service in the grades, which are made from the cells themselves. A warning gives its share, and DEFICIT its volume, so that volume + deficit is the volume of the cells with a surplus alone.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Evapotranspiration&lt;/b&gt; where no layer is given, as in the annual water yield of InVEST: AET/P = 1 + PET/P − [1 + (PET/P)&lt;sup&gt;ω&lt;/sup&gt;]&lt;sup&gt;1/ω&lt;/sup&gt;, ω = Z·AWC/P + 1.25, at most 5, on land with vegetation; elsewhere the smaller of PET and P.&lt;/p&gt;&lt;p&gt;&lt;b&gt;NPP form&lt;/b&gt; (guide of the ecological red line 2017, remembered, not checked against its text): WR = NPPmean·Fsic·Fpre·(1 − Fslo), with NPP, precipitation and slope brought to 0 … 1 by their lowest and highest value and Fsic = texture class / 13.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;水量平衡法&lt;/b&gt;（HJ 1173-2021）：Q = P − R − ET，毫米/年，R = P·α；总量 = Σ A·Q·10⁻³，m³，A 为像元面积（m²）。α 按生态系统取自径流系数表：“2017 年”同生态保护红线划定指南（取自 2019 年公开工具集，与凭记忆的指南值一致），或“龚诗涵 2017”（ChinaXiv-201704.00215）。耕地、建设用地、裸地和未利用地在两者中均无取值，表中为建议值，有更好的数据时请替换。&lt;/p&gt;&lt;p&gt;水量平衡为负（湖库、灌溉地，或数据不匹配）时，结果和总量中均按公式保留负值，不取绝对值；分级以像元值为准，负值按无服务计。警告中给出其占比，DEFICIT 给出亏缺水量，总量与亏缺水量之和即为盈余像元的水量。&lt;/p&gt;&lt;p&gt;未提供&lt;b&gt;蒸散发&lt;/b&gt;图层时，同 InVEST 年产水量模型：有植被处 AET/P = 1 + PET/P − [1 + (PET/P)&lt;sup&gt;ω&lt;/sup&gt;]&lt;sup&gt;1/ω&lt;/sup&gt;，ω = Z·AWC/P + 1.25，不超过 5；其余取 PET 与 P 的较小值。&lt;/p&gt;&lt;p&gt;&lt;b&gt;NPP 定量指标法&lt;/b&gt;（2017 年《生态保护红线划定指南》，凭记忆给出，未核对原文）：WR = NPPmean·Fsic·Fpre·(1 − Fslo)，其中 NPP、降水量和坡度按最小值、最大值归一化至 0—1，Fsic = 质地类别 / 13。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Water balance: evapotranspiration (mm/a)</source>
        <translation>水量平衡法：蒸散发（毫米/年）</translation>
    </message>
    <message>
        <source>2017 (red line, double evaluation)</source>
        <translation>2017 年（生态保护红线、双评价）</translation>
    </message>
    <message>
        <source>Water balance: runoff coefficients</source>
        <translation>水量平衡法：径流系数</translation>
    </message>
    <message>
        <source>Without evapotranspiration: potential evapotranspiration in mm a year (reference value times crop coefficient).</source>
        <translation>未提供蒸散发时使用：潜在蒸散发，毫米/年（参考蒸散发乘作物系数）。</translation>
    </message>
    <message>
        <source>Water balance: potential evapotranspiration PET (mm/a)</source>
        <translation>水量平衡法：潜在蒸散发 PET（毫米/年）</translation>
    </message>
    <message>
        <source>Without evapotranspiration: water that plants can take from the soil, in mm (available fraction times rooting depth).</source>
        <translation>未提供蒸散发时使用：植物可利用的土壤水量，毫米（可利用含水率乘根系深度）。</translation>
    </message>
    <message>
        <source>Water balance: available water AWC (mm)</source>
        <translation>水量平衡法：植物可利用水量 AWC（毫米）</translation>
    </message>
    <message>
        <source>Mean net primary production of several years, any unit.</source>
        <translation>多年平均净初级生产力，单位不限。</translation>
    </message>
    <message>
        <source>NPP form: net primary production</source>
        <translation>NPP 法：净初级生产力</translation>
    </message>
    <message>
        <source>Texture class 1 (heavy clay) to 13 (sand), as in HWSD.</source>
        <translation>土壤质地类别，1（重黏土）至 13（砂土），同 HWSD。</translation>
    </message>
    <message>
        <source>NPP form: soil texture class (1–13)</source>
        <translation>NPP 法：土壤质地类别（1—13）</translation>
    </message>
    <message>
        <source>Elevation in metres; slope is derived from it.</source>
        <translation>高程，米；由其计算坡度。</translation>
    </message>
    <message>
        <source>NPP form: elevation (m)</source>
        <translation>NPP 法：高程（米）</translation>
    </message>
    <message>
        <source>Columns code (HJ 1172-2021) and redline or gong in %; left empty, the built-in table, which “Export rules table” writes under “Runoff coefficients of ecosystems”.</source>
        <translation>列 code（HJ 1172-2021 编码）以及 redline 或 gong（%）；留空则用内置表，可用“导出规则表”导出，表名为“生态系统径流系数”。</translation>
    </message>
    <message>
        <source>Land use as natural elements</source>
        <translation>用地转为山水林田湖草要素</translation>
    </message>
    <message>
        <source>Common land-use classes 1 to 15, from “Classify land-use raster”.</source>
        <translation>通用用地类 1—15，由“用地栅格分类转换”得到。</translation>
    </message>
    <message>
        <source>Twelve rasters from January to December, in mm. Twelve means of many years give a rainfall erosivity that is too small; for final results run “Rainfall erosivity R” with the months of every year. The usual 1 km monthly data of China are in 0.1 mm and must be divided by 10 first.</source>
        <translation>1 月至 12 月共 12 个栅格，单位毫米。用多年平均的 12 个月降水时降雨侵蚀力偏小；正式成果请用逐年逐月降水另行运行“降雨侵蚀力 R”。常用的中国 1 km 逐月降水数据单位为 0.1 毫米，须先除以 10。</translation>
    </message>
    <message>
        <source>Actual evapotranspiration in mm a year, of the same years as the rainfall.</source>
        <translation>实际蒸散发，毫米/年，与降水同期。</translation>
    </message>
    <message>
        <source>Topsoil content in %: 10 g/kg is 1 %. Multiply organic matter by 0.58 first.</source>
        <translation>表层含量，单位 %：10 g/kg 为 1 %。如为有机质，请先乘以 0.58。</translation>
    </message>
    <message>
        <source>National parks, nature reserves and the like; habitat inside counts at least 0.9 for biodiversity.</source>
        <translation>国家公园、自然保护区等自然保护地；其中的生境在生物多样性维护中不低于 0.9。</translation>
    </message>
    <message>
        <source>Grades 1 (slight) to 6 (severe), from “Soil erosion intensity (RUSLE)” or from the function evaluation flow.</source>
        <translation>1 微度至 6 剧烈，由“土壤侵蚀强度 (RUSLE)”或“功能评价流程”得到。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each vertex is taken to longitude and latitude, moved by the public formula (sums of polynomials and sines on the Krasovsky ellipsoid, a = 6378245 m, e² = 0.00669342162296594323) and taken back into the layer's coordinate system. The inverse is solved until nothing moves by more than 10⁻¹¹ degrees. By this formula the shift is 150–640 m in most of China (Beijing 500–610 m), with BD-09 700–1460 m.&lt;/p&gt;&lt;p&gt;The formula is the one found by others and used by common packages, and gives the same as they do; the official one is not published, so metres may remain. It is defined on WGS 84. CGCS2000 counts as the same: they differ by less than 1 m. Points outside the rectangle 72.004–137.8347° E, 0.8293–55.8271° N are not moved. Parts, rings, Z and M stay; arcs are moved by their control points.&lt;/p&gt;&lt;p&gt;Correct a layer only if it is known to carry the offset: ask for its source, or see whether it fits another layer better afterwards, as “Check data” does.&lt;/p&gt;</source>
        <translation>&lt;p&gt;各顶点先换算为经纬度，按公开公式（克拉索夫斯基椭球 a = 6378245 m、e² = 0.00669342162296594323 上的多项式与正弦之和）移动，再换算回图层坐标系。逆向转换迭代到移动量不超过 10⁻¹¹ 度为止。按此公式，全国多数地区偏移 150—640 m（北京 500—610 m），BD-09 为 700—1460 m。&lt;/p&gt;&lt;p&gt;公式由第三方公开并为常用软件包采用，结果与其一致；官方算法未公布，可能仍有数米误差。偏移以 WGS 84 定义，CGCS2000 视同 WGS 84（相差小于 1 m）。72.004—137.8347°E、0.8293—55.8271°N 矩形以外的点不移动。部分、环、Z 值和 M 值保持不变，圆弧按控制点移动。&lt;/p&gt;&lt;p&gt;仅对确知带有偏移的图层纠偏：可询问数据来源，或像“数据检查”那样看纠偏后是否与其他图层更吻合。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{path}” cannot be read or written ({why}).</source>
        <translation>无法读写“{path}”（{why}）。</translation>
    </message>
    <message>
        <source>“{name}” is not a raster of regions: it holds {value:g}. Give whole numbers.</source>
        <translation>“{name}”不是功能区栅格：含有值 {value:g}。请使用整数编码。</translation>
    </message>
    <message>
        <source>See “Vegetation cover (FVC)”; NDVI itself is not vegetation cover.</source>
        <translation>见“植被覆盖度 FVC”工具；NDVI 本身不是覆盖度。</translation>
    </message>
    <message>
        <source>They tell forest, shrub, grass and farmland apart; other land has no quality.</source>
        <translation>用于区分森林、灌丛、草地、农田；其他用地不评价质量。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Mean and standard deviation&lt;/b&gt;: intensity = T − μ (°C); grades at μ ± 0.5 σ and μ ± 1.5 σ: 1 low … 5 high temperature (usual in papers, remembered).&lt;/p&gt;&lt;p&gt;&lt;b&gt;TFVI&lt;/b&gt; = (T − T&lt;sub&gt;m&lt;/sub&gt;) / T&lt;sub&gt;m&lt;/sub&gt;, T in °C: 1 none up to 0, 3 weak to 0.15, 4 strong to 0.3, 5 extremely strong above (ChinaXiv-201711.00118). It divides by the mean, so it changes with the unit: a mean below 5 °C is refused, below 15 °C warned of (proposed).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Rural&lt;/b&gt;: intensity = T − mean of the rural areas (°C), graded by one of two scales.&lt;/p&gt;&lt;p&gt;Codes from 4 up are a strong heat island, as the rules of “Restoration types” expect (HEAT ≥ 4). Only QX/T 437 has seven grades, which “Restoration types” does not take. A value equal to a limit belongs to the lower grade.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;均值—标准差法&lt;/b&gt;：强度 = T − μ（°C），以 μ ± 0.5σ、μ ± 1.5σ 分级：1 低温 … 5 高温（文献常用，凭记忆）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;热场变异指数&lt;/b&gt; TFVI = (T − T&lt;sub&gt;m&lt;/sub&gt;) / T&lt;sub&gt;m&lt;/sub&gt;，T 单位为 °C：0 及以下为 1 非热岛，至 0.15 为 3 弱，至 0.3 为 4 强，以上为 5 极强（ChinaXiv-201711.00118）。该指数以均值为分母，随温度单位而变：均值低于 5 °C 时拒绝计算，低于 15 °C 时给出警告（建议值）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;与郊区温差&lt;/b&gt;：强度 = T − 郊区均值（°C），分级标准二选一。&lt;/p&gt;&lt;p&gt;编码 4 及以上为强热岛，与“修复类型判定”的规则（HEAT ≥ 4）一致。只有 QX/T 437 为七级，“修复类型判定”不接受。等于界限的值归入较低一级。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Own breaks go with “Own breaks” as their source and only there. Enter them or choose natural breaks.</source>
        <translation>自定断点须与断点来源“自定断点”同用，且仅用于此。请填写断点，或选择自然断点。</translation>
    </message>
    <message>
        <source>“{name}” holds only one value, so no place differs from another in it.</source>
        <translation>“{name}”只有一个值，无法区分各处。</translation>
    </message>
    <message>
        <source>The layers were taken in the order {given}, but by the years in their names it is {named}. If those years are right, put the layers in that order.</source>
        <translation>图层按 {given} 的顺序计算，而按名称中的年份应为 {named}。若年份无误，请按该顺序排列图层。</translation>
    </message>
    <message>
        <source>By the names of the layers, the steps are unequal. Enter the years: {years}</source>
        <translation>由图层名看年份间隔不等。请填写年份：{years}</translation>
    </message>
    <message>
        <source>&lt;p&gt;FVC = (NDVI − NDVIs) / (NDVIv − NDVIs), cut to 0 and 1 (HJ 1172-2021); NDVIs is the NDVI of bare soil, NDVIv that of full vegetation. NDVI itself is not vegetation cover.&lt;/p&gt;&lt;p&gt;Both ends are percentiles of the NDVI of the whole area, or fixed values of yours. With a raster of ecosystems, forest, shrub, grass and farmland of HJ 1172-2021 each have percentiles of their own; all other land (built-up, bare, wetland) keeps those of the whole area, else the greenest bare land would count as fully covered (proposed). NDVI is rounded to 0.0001 for the percentiles, and the smallest value that the share of cells does not exceed is taken.&lt;/p&gt;&lt;p&gt;Use the maximum of the growing season. Years are comparable only with the same fixed values.&lt;/p&gt;</source>
        <translation>&lt;p&gt;FVC = (NDVI − NDVIs) / (NDVIv − NDVIs)，限制在 0—1（HJ 1172-2021）；NDVIs 为裸土的 NDVI，NDVIv 为全植被覆盖的 NDVI。NDVI 本身不是覆盖度。&lt;/p&gt;&lt;p&gt;两个端值取全区 NDVI 的百分位，或由用户给定。给出生态系统栅格时，HJ 1172-2021 的森林、灌丛、草地、农田各取自身的百分位；其余用地（建设用地、裸地、湿地）仍用全区的端值，否则最绿的裸地也会算作全覆盖（建议做法）。求百分位时 NDVI 取到 0.0001，取累计比例首次达到的值。&lt;/p&gt;&lt;p&gt;宜用生长季最大值。不同年份只有采用相同的固定端值才可比。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>For ends by vegetation type, and to tell water from land. Optional.</source>
        <translation>可选：用于按植被类型取端值，并识别水体。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Thresholds and matrices are those of a public 双评价 tool set of 2019. Check them against the text of the guide of 2020 (资源环境承载能力和国土空间开发适宜性评价指南) before delivery&lt;/b&gt;; both tables can be exported, edited and given back.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Land&lt;/b&gt; by slope (Horn 1981): up to 2° 5, 6° 4, 15° 3, 25° 2, steeper 1; silt from 60 % on lowers by 1, from 80 % on to 1. &lt;b&gt;Water&lt;/b&gt;: precipitation from 1200, 800, 400, 200 mm on; dryness index (potential evaporation / precipitation) up to 0.5, 1, 3, 7; quota of water use from 25, 13, 8, 3 ·10⁴ m³/km² on; of several the lowest counts (the weakest link). &lt;b&gt;Heat&lt;/b&gt;: accumulated temperature from 7600, 5800, 4000, 1500 °C·d on. Land and water give a grade by the first matrix, this and heat by the second.&lt;/p&gt;&lt;p&gt;Contamination, salinisation, hazards, disasters and contiguity then correct the grade, each only where it has data and as described at its parameter; what is at 1 is never raised (proposed). The tool set calls 4 and 5 suitable, 2 and 3 fairly suitable, 1 unsuitable.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;阈值和判别矩阵取自 2019 年公开的双评价工具集。成果提交前请与 2020 年《资源环境承载能力和国土空间开发适宜性评价指南（试行）》原文核对&lt;/b&gt;；两张表均可导出、修改后再用于本工具。&lt;/p&gt;&lt;p&gt;&lt;b&gt;土地&lt;/b&gt;按坡度（Horn 1981）：≤2° 为 5，≤6° 为 4，≤15° 为 3，≤25° 为 2，更陡为 1；粉砂含量≥60 % 降 1 级，≥80 % 取 1。&lt;b&gt;水&lt;/b&gt;：降水量以 1200、800、400、200 毫米为界；干旱指数（蒸发能力/降水量）以 0.5、1、3、7 为界；用水总量控制指标模数以 25、13、8、3 万 m³/km² 为界；提供多个时取最低（短板原理）。&lt;b&gt;光热&lt;/b&gt;：活动积温以 7600、5800、4000、1500 °C·d 为界。土地与水按第一张矩阵定级，其结果与光热按第二张矩阵定级。&lt;/p&gt;&lt;p&gt;有数据处再按土壤污染、盐渍化、灾害、气象灾害和集中连片度修正，规则见各参数；等级为 1 者不再上升（建议）。该工具集将 4、5 归为适宜，2、3 归为一般适宜，1 归为不适宜。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Turns pairwise judgements of importance into weights and says how consistent they are.</source>
        <translation>由重要性的两两比较判断计算权重，并检验判断的一致性。</translation>
    </message>
    <message>
        <source>Shows how easily the land would erode or turn to desert if it were disturbed.</source>
        <translation>评价土地受到扰动后发生水土流失或沙化的难易程度。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each of the four factors of a theme is scored 1, 3 or 5 (limits at each parameter); SS = (S₁·S₂·S₃·S₄)&lt;sup&gt;1/4&lt;/sup&gt;. Soil erosion: rainfall erosivity, relief, soil texture, vegetation cover. Desertification: dryness index, windy days, soil texture, vegetation cover.&lt;/p&gt;&lt;p&gt;Limits after public code for the double evaluation of 2019, not the text of a guide. Cut at 2.33 and 3.66 (the same code) or at 2 and 4 (guide of the ecological red line 2017, remembered). A factor left out shortens the mean (1/3 instead of 1/4): the result is then not that of the guide, and a warning says so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个主题四个因子，分别赋值 1、3、5（界限见各参数），SS = (S₁·S₂·S₃·S₄)&lt;sup&gt;1/4&lt;/sup&gt;。水土流失：降雨侵蚀力、地形起伏度、土壤质地、植被覆盖度。沙化：干燥度、起沙风天数、土壤质地、植被覆盖度。&lt;/p&gt;&lt;p&gt;分级界限取自 2019 年公开的双评价程序代码，并非指南原文。综合分级以 2.33、3.66 为界（同一代码），或以 2、4 为界（生态保护红线划定指南 2017，凭记忆）。缺少因子时按其余因子求几何平均（如 1/3 次方代替 1/4 次方），结果已不是指南的敏感性，运行时会给出警告。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Scores by factor and limit; empty: as described at each parameter. “Export rules table” writes it under “Factors of ecological sensitivity”.</source>
        <translation>各因子的界限和赋值；不填则如各参数所述。可用“导出规则表”导出，表名为“生态敏感性因子”。</translation>
    </message>
    <message>
        <source>&lt;p&gt;D = β Σ (w / Σw) · i(d) · S over the threats; Q = H · [1 − D&lt;sup&gt;z&lt;/sup&gt; / (D&lt;sup&gt;z&lt;/sup&gt; + k&lt;sup&gt;z&lt;/sup&gt;)], z = 2.5. H is the suitability of the land-use class, S its sensitivity to the threat, d the distance from cell centre to the nearest cell of the threat, β the accessibility. Decay: linear i = 1 − d/d&lt;sub&gt;max&lt;/sub&gt; or exponential i = exp(−2.99 d/d&lt;sub&gt;max&lt;/sub&gt;), 0 beyond d&lt;sub&gt;max&lt;/sub&gt;.&lt;/p&gt;&lt;p&gt;This is InVEST 3.13 and later, checked against 3.14.3: only the nearest cell of a threat counts, not how many there are, nor values between 0 and 1 in its raster. InVEST 3.3 to 3.12 added cells up instead (convolution); half-saturations and degradations of papers made with it do not carry over.&lt;/p&gt;&lt;p&gt;Threats outside the raster are not known: let land use reach beyond the planning area by the largest distance. Built-in threats that need roads or railways are left out without them, and the weights of the others fill up to 1; the log says so.&lt;/p&gt;</source>
        <translation>&lt;p&gt;D = β Σ (w / Σw) · i(d) · S，对各威胁源求和；Q = H · [1 − D&lt;sup&gt;z&lt;/sup&gt; / (D&lt;sup&gt;z&lt;/sup&gt; + k&lt;sup&gt;z&lt;/sup&gt;)]，z = 2.5。H 为用地类型的生境适宜度，S 为其对威胁源的敏感度，d 为像元中心到该威胁源最近像元中心的距离，β 为可达性。衰减：线性 i = 1 − d/d&lt;sub&gt;max&lt;/sub&gt;，或指数 i = exp(−2.99 d/d&lt;sub&gt;max&lt;/sub&gt;)，超过 d&lt;sub&gt;max&lt;/sub&gt; 为 0。&lt;/p&gt;&lt;p&gt;与 InVEST 3.13 及以后版本一致，已与 3.14.3 对照：只计威胁源最近的像元，与像元多少无关，威胁源栅格中 0 与 1 之间的值一律按 1 计。InVEST 3.3 至 3.12 则对像元累加（卷积），用其所得论文中的半饱和常数和退化度不能直接套用。&lt;/p&gt;&lt;p&gt;栅格以外的威胁源无从得知：用地范围应向规划范围外延伸最大影响距离。需要道路或铁路的内置威胁源在未给出时不计入，其余权重重新归一为 1，并写入日志。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>k, the degradation that halves the quality. 0 takes half of the highest degradation, as InVEST advises (the log gives the value); InVEST&apos;s own 0.05 suits little degraded land only. Keep k fixed between years and plans that are compared.</source>
        <translation>k，使生境质量减半的退化度。0 表示取最高退化度的一半（InVEST 的建议，取值见日志）；InVEST 自带的 0.05 仅适合退化很轻的地区。需要相互比较的年份或方案应固定同一 k。</translation>
    </message>
    <message>
        <source>The rasters were read in the order of the list, which is not that of the numbers in their names. Months of several years must stand one year after the other, each from January to December: check the order.</source>
        <translation>栅格按列表顺序读取，但与名称中数字的顺序不一致。多年的月降水须逐年排列，每年从1月到12月：请检查顺序。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Monthly (Zhang Wenbo and Fu Jinsheng 2003)&lt;/b&gt;: F = (1/N) Σ (Σ P&lt;sub&gt;j&lt;/sub&gt;² / Σ P&lt;sub&gt;j&lt;/sub&gt;) over N years, R = 0.1833·F&lt;sup&gt;1.9957&lt;/sup&gt;, P&lt;sub&gt;j&lt;/sub&gt; the rainfall of month j in mm. The index is made for each year and then averaged: twelve means of many years give a lower F and too small an R.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Wischmeier&lt;/b&gt;: R = Σ 1.735·10&lt;sup&gt;e&lt;/sup&gt;, e = 1.5·lg(P&lt;sub&gt;i&lt;/sub&gt;²/P) − 0.8188, P&lt;sub&gt;i&lt;/sub&gt; mean monthly, P annual rainfall, as Chinese papers print it. They seldom say its unit. Its results have the size of 100 ft·tonf·in/(acre·h·a): about a tenth of the other two for Beijing; they are therefore multiplied by 17.02. Papers abroad print the constant as 0.08188 (remembered).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Annual&lt;/b&gt;: R = 0.0534·P&lt;sup&gt;1.6548&lt;/sup&gt;, P the mean annual rainfall in mm (Zhang and Fu 2003; remembered, not checked against the text).&lt;/p&gt;&lt;p&gt;Unit: MJ·mm/(hm²·h·a). The formulas differ by a factor of two: say which one you used. Where daily rainfall is at hand, the half-monthly formula of HJ 1173-2021 is to be preferred.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;月降水（章文波、付金生 2003）&lt;/b&gt;：N 年的 F = (1/N) Σ (Σ P&lt;sub&gt;j&lt;/sub&gt;² / Σ P&lt;sub&gt;j&lt;/sub&gt;)，R = 0.1833·F&lt;sup&gt;1.9957&lt;/sup&gt;，P&lt;sub&gt;j&lt;/sub&gt; 为第 j 月降水量（mm）。F 先逐年计算再取平均：用多年平均的 12 个月降水计算时 F 偏低，R 偏小。&lt;/p&gt;&lt;p&gt;&lt;b&gt;Wischmeier&lt;/b&gt;：R = Σ 1.735·10&lt;sup&gt;e&lt;/sup&gt;，e = 1.5·lg(P&lt;sub&gt;i&lt;/sub&gt;²/P) − 0.8188，P&lt;sub&gt;i&lt;/sub&gt; 为月平均降水量，P 为年降水量，系数按国内论文的写法。这些论文很少说明单位，其数值大小相当于 100 ft·tonf·in/(acre·h·a)：在北京约为另外两种公式的十分之一，因此结果乘以 17.02。国外文献中常数写作 0.08188（凭记忆）。&lt;/p&gt;&lt;p&gt;&lt;b&gt;年降水&lt;/b&gt;：R = 0.0534·P&lt;sup&gt;1.6548&lt;/sup&gt;，P 为多年平均年降水量（mm）（章文波、付金生 2003；凭记忆，未核对原文）。&lt;/p&gt;&lt;p&gt;单位：MJ·mm/(hm²·h·a)。三种公式的结果可相差一倍，使用时应说明采用哪一种。有日降水资料时，宜采用 HJ 1173-2021 的半月公式。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Thresholds and the matrix are those of a public 双评价 tool set of 2019. Check them against the text of the guide of 2020 (资源环境承载能力和国土空间开发适宜性评价指南) before delivery&lt;/b&gt;; both tables can be exported, edited and given back.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Land&lt;/b&gt; by slope (Horn 1981): up to 3° 5, 8° 4, 15° 3, 25° 2, steeper 1; elevation from 3500 m on lowers by 1, from 5000 m on to 1; relief above 100 m lowers by 1, above 200 m by 2. Relief is the highest minus the lowest elevation in 15 × 15 cells (cells below 30 m), 12 × 12 (below 50 m), 9 × 9 (below 100 m) or 3 × 3. &lt;b&gt;Water&lt;/b&gt;: quota of water use from 25, 13, 8, 3 ·10⁴ m³/km² on (province: 50, 20, 10, 5). Land and water give a grade by the matrix.&lt;/p&gt;&lt;p&gt;Hazards, environment, travel time and contiguity then correct the grade, each only where it has data and as described at its parameter; what is at 1 is never raised (proposed where contiguity is concerned). The tool set calls 4 and 5 suitable, 2 and 3 fairly suitable, 1 unsuitable.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;阈值和判别矩阵取自 2019 年公开的双评价工具集。成果提交前请与 2020 年《资源环境承载能力和国土空间开发适宜性评价指南（试行）》原文核对&lt;/b&gt;；两张表均可导出、修改后再用于本工具。&lt;/p&gt;&lt;p&gt;&lt;b&gt;土地&lt;/b&gt;按坡度（Horn 1981）：≤3° 为 5，≤8° 为 4，≤15° 为 3，≤25° 为 2，更陡为 1；高程≥3500 米降 1 级，≥5000 米取 1；地形起伏度&gt;100 米降 1 级，&gt;200 米降 2 级。地形起伏度为邻域内最高与最低高程之差，邻域为 15×15 个像元（像元小于 30 米）、12×12（小于 50 米）、9×9（小于 100 米）或 3×3。&lt;b&gt;水&lt;/b&gt;：用水总量控制指标模数以 25、13、8、3 万 m³/km² 为界（省级：50、20、10、5）。土地与水按矩阵定级。&lt;/p&gt;&lt;p&gt;有数据处再按灾害、环境、交通时间和集中连片度修正，规则见各参数；等级为 1 者不再上升（就连片度而言为建议）。该工具集将 4、5 归为适宜，2、3 归为一般适宜，1 归为不适宜。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;A = 100·R·K·LS·C·P (Renard et al. 1997), in t/(km²·a); 100 because R·K is in t/hm².&lt;/p&gt;&lt;p&gt;Grades by SL 190-2007, water erosion: 1 tolerable below T, 2 slight to 2500, 3 moderate to 5000, 4 intensive to 8000, 5 very intensive to 15,000, 6 severe above. A limit belongs to the grade above it. Eroding area: grades 2 to 6. Soil and water conservation rate = (area − eroding area) / area (%), over the cells with data.&lt;/p&gt;&lt;p&gt;RUSLE gives sheet and rill erosion of many years, not gullies, deposition or a single storm; coarse elevation models make LS too small. Compare the eroding area with the bulletin of soil and water conservation (水土保持公报) before using it.&lt;/p&gt;</source>
        <translation>&lt;p&gt;A = 100·R·K·LS·C·P（Renard 等 1997），单位 t/(km²·a)；R·K 的单位是 t/hm²，故乘以100。&lt;/p&gt;&lt;p&gt;按 SL 190-2007 水力侵蚀强度分级：1 微度（小于容许值 T），2 轻度（至2500），3 中度（至5000），4 强烈（至8000），5 极强烈（至15000），6 剧烈（15000以上），界值归上一级。水土流失面积为2—6级面积之和；水土保持率 =（面积 − 水土流失面积）/ 面积（%），按有数据的像元计算。&lt;/p&gt;&lt;p&gt;RUSLE 反映多年平均的面蚀和细沟侵蚀，不含沟蚀、沉积和单次暴雨；粗分辨率高程会使 LS 偏小。使用前请与水土保持公报的水土流失面积对照。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{label}” is not a number. Enter one.</source>
        <translation>“{label}”不是数字，请输入数字。</translation>
    </message>
    <message>
        <source>Choose a layer for “{label}”.</source>
        <translation>请为“{label}”选择图层。</translation>
    </message>
    <message>
        <source>The layer “{given}” for “{label}” cannot be opened. Choose another one.</source>
        <translation>无法打开用于“{label}”的图层“{given}”，请另选图层。</translation>
    </message>
    <message>
        <source>Highest normalised cost of the swath. Empty: a tenth of the median least cost of the corridors (proposed default; the value is shown in the log). Linkage Mapper&apos;s demo uses 200,000 with costs per metre.</source>
        <translation>廊道范围的最高归一化成本。留空则取各廊道最小累积阻力中位数的十分之一（建议默认值，取值见日志）。Linkage Mapper 示例取 200000（成本按米计）。</translation>
    </message>
    <message>
        <source>“{text}” is not a list of numbers. Give the foreground values separated by spaces.</source>
        <translation>“{text}”不是数字列表。请以空格分隔填写前景值。</translation>
    </message>
    <message>
        <source>&lt;p&gt;R = Σ wᵢ rᵢ over the factors whose input is given; their weights are brought to a sum of 1 and shown in the log. rᵢ is the value of the class or break of factor i in the table resistance. Factors: landuse (common classes); slope and elevation from the DEM (degrees, metres); distance in metres to railways and major roads (roads), to urban land and rural settlement (settlement) and to water, all from cell centre to cell centre; greenness. Weights stand in the table, are given as text, or come from pairwise judgements by the AHP: the eigenvector of the largest eigenvalue λ, CI = (λ − n) / (n − 1), CR = CI / RI below 0.1 (Saaty 1980; RI of ChinaXiv-202004.00061). Given weights make a weighted mean also of presets that add.&lt;/p&gt;&lt;p&gt;Night light: R* = NLᵢ / NLₐ · R within a land class, NLₐ the mean light of the class (usual in Chinese studies, from no norm). Cells without light data and classes without any light stay as they are. Then cells that a road or railway touches get at least the barrier value of its class, so that crossing it costs. Values are never below 1. A cell is nodata where any factor is.&lt;/p&gt;&lt;p&gt;Presets of the plan's four scales are proposed defaults on a scale of 1 to 100; presets marked with a place are published tables, mapped to the common classes (ChinaXiv-201711.00119, 202112.00068, 201706.00829, 201805.00317).&lt;/p&gt;</source>
        <translation>&lt;p&gt;R = Σ wᵢ rᵢ，对给出输入的因子求和，权重归一为 1 并写入日志；rᵢ 为因子 i 的类别或分段在 resistance 表中的阻力值。因子：landuse 用地（通用分类）；由高程得到的坡度 slope（度）和高程 elevation（米）；到铁路和主要道路 roads、到居民点 settlement（城镇建设用地、农村居民点）、到水域 water 的距离（米，像元中心到像元中心）；植被绿度 greenness。权重取自表格、由文本给出，或由层次分析法从判断矩阵得到：最大特征值 λ 的特征向量，CI = (λ − n) / (n − 1)，CR = CI / RI 应小于 0.1（Saaty 1980；RI 取自 ChinaXiv-202004.00061）。给出权重时，相加的方案也改为加权平均。&lt;/p&gt;&lt;p&gt;夜间灯光修正：R* = NLᵢ / NLₐ · R，在同一用地类别内进行，NLₐ 为该类平均灯光值（国内研究常用，无标准规定）。没有灯光数据的像元和没有灯光的类别不作修正。之后道路、铁路经过的像元至少取其类别的阻隔值，使穿越有代价。阻力值不小于 1。任一因子为无数据的像元为无数据。&lt;/p&gt;&lt;p&gt;规划四个尺度的方案为 1—100 的建议默认值；带地名的方案为已发表的阻力表，已对应到通用分类（ChinaXiv-201711.00119、202112.00068、201706.00829、201805.00317）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{count} features of “{layer}” are not polygons and were left out.</source>
        <translation>“{layer}”中有 {count} 个要素不是面，已略去。</translation>
    </message>
    <message>
        <source>“{word}” is not a land-use class. Give codes from 1 to 15, separated by spaces.</source>
        <translation>“{word}”不是用地类别，请填写 1—15 的编码，以空格分隔。</translation>
    </message>
    <message>
        <source>“{name}” holds values above {most}, which are not ids. Check its nodata.</source>
        <translation>“{name}” 含有大于 {most} 的值，不是有效编号。请检查其无数据值。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Existing stepping stones are patches that are not sources, at least the smallest area and at most the given distance from a corridor. They and the sources form a network with the distances from edge to edge; their contribution is that of “Connectivity indices” (Conefor 2.7.3): dPC (%), its connector dPCconn, the connector of IIC with links up to the dispersal distance dIICconn, and ec_change, the fall of EC(PC) without the patch (%). rank: by dPCconn, then dPC.&lt;/p&gt;&lt;p&gt;Gaps are stretches of a corridor without source or stepping stone that are longer than the dispersal distance. New stones divide each evenly so that no stretch is longer: n = ⌈gap / distance⌉ − 1. dPC and ec_change are then the gain if the stone is added alone, gap_pc and gap_iic the rise of EC(PC) and EC(IIC) in percent if all stones of the gap are added. rank: by gap_iic, then gap_pc.&lt;/p&gt;&lt;p&gt;Fields: kind 1 existing, 2 proposed; corridor and at_m, where along it; offset_m distance from it; gap_m, the gap (proposed) or the longer stretch beside the patch (existing). Rule for gaps: proposed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;现有踏脚石：非源地、不小于最小面积、距廊道不超过给定距离的斑块。它们与源地按边缘距离构成网络，贡献的算法同“景观连通性指数”（Conefor 2.7.3）：dPC（%）及其连接度 dPCconn，以扩散距离为连接阈值的 IIC 连接度 dIICconn，ec_change 为去除该斑块后 EC(PC) 的降幅（%）。rank：按 dPCconn，其次按 dPC。&lt;/p&gt;&lt;p&gt;间断：廊道上没有源地和踏脚石且长于扩散距离的区段。新建踏脚石将其等分，使每段不超过扩散距离：n = ⌈间断长度 / 扩散距离⌉ − 1。此时 dPC 和 ec_change 为单独新增该踏脚石的增益，gap_pc、gap_iic 为该间断的踏脚石全部新增后 EC(PC)、EC(IIC) 的增幅（%）。rank：按 gap_iic，其次按 gap_pc。&lt;/p&gt;&lt;p&gt;字段：kind 1 现有、2 建议新建；corridor 和 at_m 为所在廊道及沿廊道的位置；offset_m 为距廊道的距离；gap_m 为间断长度（新建）或该斑块两侧较长的间距（现有）。间断判定规则为建议。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Smaller patches are not stepping stones. Proposed default 1 ha.</source>
        <translation>更小的斑块不作为踏脚石。建议默认值 1 公顷。</translation>
    </message>
    <message>
        <source>“{path}” is not a GeoTIFF. End the file name with .tif.</source>
        <translation>“{path}”不是GeoTIFF，文件名请以.tif结尾。</translation>
    </message>
    <message>
        <source>Two outputs have the same place: “{path}”. Give each one a place of its own.</source>
        <translation>两个输出的位置相同：“{path}”，请分别指定位置。</translation>
    </message>
    <message>
        <source>{count} features have coordinates that are not finite numbers.</source>
        <translation>{count} 个要素的坐标不是有限数值。</translation>
    </message>
    <message>
        <source>{kind} (by its name)</source>
        <translation>{kind}（按名称）</translation>
    </message>
    <message>
        <source>Input: the raster; classification: the product it comes from. Its codes become classes of the plan.</source>
        <translation>输入为该栅格，分类选其来源产品；其编码转换为规划的分类。</translation>
    </message>
    <message>
        <source>Give every class the code that the help of the tool names that takes the layer, or make the layer with the tool that the finding names.</source>
        <translation>按使用该图层的工具的帮助为各类别赋编码，或用结论中给出的工具生成该图层。</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>The coordinates are not degrees (x = {x}, y = {y}), but {crs} is in degrees.</source>
        <translation>坐标值不是度（x = {x}，y = {y}），而 {crs} 以度为单位。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Coordinate systems: missing, in degrees, different, zone number or axes wrong, layers that do not meet. Rasters, all cells: off the planning grid, nodata missing or undeclared (−9999, 255 and the like, apart from all other values), gaps in the planning area, infinite or constant values. What a raster is taken for, by the mark it carries or else by its name, is named in the table of layers; unit, range and class codes are judged as by the tools that take such a layer. Vectors, all features: none, empty, invalid, equal or overlapping geometries (overlaps above 1 m², in the first 20 000 polygons or 2 million vertices), slivers below 1 m mean width. Files: parts of a shapefile missing, text in GBK read otherwise, field names cut, temporary places.&lt;/p&gt;&lt;p&gt;Offset of web maps (GCJ-02, BD-09): reported only where another layer, or the edge of the grid (cells up to 200 m), has the same lines: at least 30% of a layer's vertices must lie within 40 m of them once the offset is taken out, 25 points more than before, and twice as many as after an equal shift in seven other directions. All these limits are proposed defaults.&lt;/p&gt;&lt;p&gt;Error: the tools refuse the layer or compute wrongly. Warning: probably wrong. Note: good to know.&lt;/p&gt;</source>
        <translation>&lt;p&gt;坐标系：缺失、以度为单位、彼此不同、带号或坐标轴有误、图层互不相交。栅格（逐像元）：与规划网格不一致，无数据值缺失或未声明（远离其他值的 −9999、255 等），规划范围内有空缺，有无穷值，全为同一值。图层表写明每个栅格被识别为何种图层（按其标记，无标记则按名称）；单位、取值范围和类别编码按使用该类图层的工具的标准判断。矢量（逐要素）：无要素、空几何、无效几何、重复或重叠几何（重叠大于 1 m²，最多检查前 2 万个面或 200 万个顶点），平均宽度小于 1 m 的狭长面。文件：Shapefile 缺文件、GBK 文字被按其他编码读取、字段名被截断、存放在临时位置。&lt;/p&gt;&lt;p&gt;互联网地图偏移（GCJ-02、BD-09）：仅当另有图层或网格边缘（像元不大于 200 m）与该图层线形相同时才报告：去除偏移后，至少 30% 的顶点距参照线不超过 40 m，比去除前多 25 个百分点，并达到向其他七个方向等距平移后最高比例的两倍。上述界限均为建议默认值。&lt;/p&gt;&lt;p&gt;错误：工具会拒绝该图层或算错。警告：很可能有误。提示：仅供了解。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>By its name taken for {kind}: {fault}</source>
        <translation>按名称视为“{kind}”：{fault}</translation>
    </message>
    <message>
        <source>The layer is not a raster file ({provider}); the tools read files only.</source>
        <translation>图层不是栅格文件（{provider}），工具只读取文件。</translation>
    </message>
    <message>
        <source>“{name}” holds {found}, but “{label}” says {system}. Choose the classification of the layer, or give a class table.</source>
        <translation>“{name}”是{found}，而“{label}”选的是{system}。请选择该图层的分类体系，或给出分类表。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every code is looked up in the built-in table parcel_systems: the working classes of the third national land survey (DLBM), or the classes of land and sea use of 2023. Codes may be text or numbers (101 is 0101), full-width, written with the name, or replaced by the name. A code that is not in the table is read as the class above it: 0101K as 0101, 010199 as 0101, else 01; how many were is reported. Sea areas get a name only. Element, space and common class of a code are a proposed default; the source of every row stands in the table, which “Export rules table” shows. All fields of the input are kept; a field that has the name of a new one is replaced.&lt;/p&gt;</source>
        <translation>&lt;p&gt;逐个图斑在内置表 parcel_systems 中查找编码：三调工作分类（DLBM）或 2023 年用地用海分类。编码可以是文本或数字（101 即 0101）、全角字符、编码加名称，也可以只写名称。表中没有的编码按上级类处理：0101K 按 0101，010199 按 0101，再按 01；数量会在日志中报告。用海类只给出名称。编码所属的要素、空间和通用分类为建议默认值；每一行的来源见表中，可用“导出规则表”查看。输入的字段全部保留；与新字段同名的字段会被替换。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{text} Fits: {kinds}.</source>
        <translation>{text}适用：{kinds}。</translation>
    </message>
    <message>
        <source>1 low to 5 high. The seven grades of QX/T 437 are not taken: use another scale.</source>
        <translation>1 低至 5 高。不接受 QX/T 437 的七级，请改用其他分级标准。</translation>
    </message>
    <message>
        <source>0: no cells. With neither watersheds nor townships, cells of 2000 m are used.</source>
        <translation>0 表示不切分方格。小流域和乡镇均未给出时取 2000 米。</translation>
    </message>
    <message>
        <source>“{layer}”: “{zone}” is not a zone. Write 1 to 5, or codes such as I-1.</source>
        <translation>“{layer}”：“{zone}”不是分区编号。请填写 1 至 5，或 I-1 这样的编号。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Order of precedence (proposed default): ecological red line → ecological space; permanent basic farmland → agricultural space; urban growth boundary → urban space; elsewhere the space of the land use itself (built-in land-use table). Where lines overlap, the cells are counted and reported.&lt;/p&gt;&lt;p&gt;Source of the three spaces: the plan, chapter 2, section 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;优先顺序（建议默认值）：生态保护红线 → 生态空间；永久基本农田 → 农业空间；城镇开发边界 → 城镇空间；其余按用地自身所属空间（内置用地表）。控制线相互重叠处统计像元数并提示。&lt;/p&gt;&lt;p&gt;三大空间依据：规划第二章第一节。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{text}” is not a list of four ascending thresholds from 0 to 1, such as 0.2 0.4 0.6 0.8.</source>
        <translation>“{text}”不是 0—1 之间递增的四个阈值，应如 0.2 0.4 0.6 0.8。</translation>
    </message>
    <message>
        <source>Give one number of grades for all layers or one for each layer: there are {layers} layers and {numbers} numbers.</source>
        <translation>分级数可各层共用一个或每层一个：现有{layers}个图层、{numbers}个数。</translation>
    </message>
    <message>
        <source>“{name}” holds {least:g}, but values below 0 are impossible. Check its unit and its nodata value.</source>
        <translation>“{name}”含有值 {least:g}，而该参数不可能小于 0。请检查其单位和无数据值。</translation>
    </message>
    <message>
        <source>The code {code:g} in “{name}” is not a whole number or occurs twice. Give each class one row.</source>
        <translation>“{name}”中的编码{code:g}不是整数或重复出现。请为每个类别只保留一行。</translation>
    </message>
    <message>
        <source>“{name}” holds the code {code:g}, which is not one of {known}. Reclassify it first.</source>
        <translation>“{name}”含编码 {code:g}，不在 {known} 之中。请先重新分类。</translation>
    </message>
    <message>
        <source>The mean of “{name}” is {mean:.1f} °C. The thermal field variance index divides by it and is meaningless below {least:g} °C: choose the mean and standard deviation, or a summer image.</source>
        <translation>“{name}”的均值为 {mean:.1f} °C。热场变异指数以均值为分母，低于 {least:g} °C 时没有意义：请改用均值—标准差法，或使用夏季影像。</translation>
    </message>
    <message>
        <source>Give four ascending limits between 0 and 1, for example 0.1 0.3 0.5 0.7.</source>
        <translation>请输入 0—1 之间递增的四个界限，例如 0.1 0.3 0.5 0.7。</translation>
    </message>
    <message>
        <source>“{text}” is not a list of {fewest} to {most} ascending breaks above 0.</source>
        <translation>“{text}”不是 {fewest} 到 {most} 个大于 0 的递增断点。</translation>
    </message>
    <message>
        <source>The years must ascend, but {after:g} comes after {before:g}. Put the layers in chronological order.</source>
        <translation>年份须递增，但 {before:g} 之后是 {after:g}。请按时间顺序排列图层。</translation>
    </message>
    <message>
        <source>Row {row} of the function scores has the unknown entry “{kind}”, “{key}”. Known weights are {known}.</source>
        <translation>功能评分表第{row}行为“{kind}”、“{key}”。可用的权重为{known}。</translation>
    </message>
    <message>
        <source>“{name}” holds the class {code}, for which there are no function scores. Run “Classify land-use raster” to common land-use classes first.</source>
        <translation>“{name}”含有地类{code}，功能评分表中没有。请先运行“用地栅格分类转换”转为通用地类。</translation>
    </message>
    <message>
        <source>The threat “{threat}” occurs twice in “{table}”. Give each threat one row.</source>
        <translation>威胁源“{threat}”在“{table}”中重复出现。请保证每个威胁源只有一行。</translation>
    </message>
    <message>
        <source>The threat “{threat}” of “{table}” has no source. Give the path of its raster in the column raster, or land-use codes in the column landuse.</source>
        <translation>“{table}”中威胁源“{threat}”没有数据来源。请在 raster 列填写栅格路径，或在 landuse 列填写用地编码。</translation>
    </message>
    <message>
        <source>The column “{column}” of “{table}” holds “{value}” for “{threat}” where a number is needed.</source>
        <translation>“{table}”的“{column}”列在“{threat}”处为“{value}”，此处须为数值。</translation>
    </message>
    <message>
        <source>The class {code:g} occurs twice in “{table}”, or is not a whole number from 0 to 65535.</source>
        <translation>编码 {code:g} 在“{table}”中重复，或不是 0 至 65535 的整数。</translation>
    </message>
    <message>
        <source>The column “{column}” of “{table}” holds {value:g} for the class {code}. Give a number from 0 to 1.</source>
        <translation>“{table}”的“{column}”列在编码 {code} 处为 {value:g}，应为 0 至 1。</translation>
    </message>
    <message>
        <source>Rule “{rule}” of the factor table uses {names}. A rule scores one factor only.</source>
        <translation>因子赋值表的规则“{rule}”用到 {names}，而一条规则只能给一个因子赋值。</translation>
    </message>
    <message>
        <source>The table of thresholds has no grades of land for “{function}”. Export the built-in table to see the layout.</source>
        <translation>阈值表中没有“{function}”的土地等级。请导出内置表查看格式。</translation>
    </message>
    <message>
        <source>A row of “{factor}” in the table of thresholds cannot be used: from {lower:g} to {upper:g}, {effect} {value:g} into “{into}”. Limits must ascend, grades are 1 to 5, corrections go into land or result.</source>
        <translation>阈值表中“{factor}”的一行无法使用：{lower:g} 至 {upper:g}，{effect} {value:g}，into 为“{into}”。上限不得小于下限，等级为 1—5，修正只能作用于 land 或 result。</translation>
    </message>
    <message>
        <source>The table of runoff coefficients has the ecosystem {code}, which is not one of {known}.</source>
        <translation>径流系数表中的生态系统编码 {code} 不在 {known} 之中。</translation>
    </message>
    <message>
        <source>“{part}” is not a weight. Write weights as name=number.</source>
        <translation>“{part}”不是权重。请写成“名称=数字”。</translation>
    </message>
    <message>
        <source>The largest radius ({maximum}) is below the smallest ({minimum}). Swap them.</source>
        <translation>最大半径（{maximum}）小于最小半径（{minimum}）。请对调二者。</translation>
    </message>
    <message>
        <source>No path within the highest cost connects any two of the linked sources.</source>
        <translation>在最高累积阻力之内，没有路径连接任何一对相连源地。</translation>
    </message>
    <message>
        <source>Row {row} of the measures table has the quantity “{name}”. For the class “any”, use severity, current or score.</source>
        <translation>措施表第 {row} 行的依据为“{name}”。class 为 any 时请使用 severity、current 或 score。</translation>
    </message>
    <message>
        <source>Row {row} of the measures table has the quantity “{name}”. Use length, crossings or ratio.</source>
        <translation>措施表第 {row} 行的依据为“{name}”。请使用 length、crossings 或 ratio。</translation>
    </message>
    <message>
        <source>A link ends at a node that does not exist.</source>
        <translation>有连接的端点不在节点之中。</translation>
    </message>
    <message>
        <source>“{policy}” is not a rule for sources that meet grounds.</source>
        <translation>“{policy}”不是电流源与接地相遇时的处理规则。</translation>
    </message>
    <message>
        <source>Current needs at least two focal nodes, but there is only {count}.</source>
        <translation>计算电流至少需要两个焦点节点；现只有 {count} 个。</translation>
    </message>
    <message>
        <source>The radius ({radius} cells) must reach beyond the block ({block} cells). Increase it.</source>
        <translation>半径（{radius} 个像元）必须超出分块（{block} 个像元）。请加大半径。</translation>
    </message>
    <message>
        <source>There is no source {number}. Pairs must consist of ids of sources.</source>
        <translation>没有编号为 {number} 的源地。配对应由源地编号组成。</translation>
    </message>
    <message>
        <source>The cost beyond that of the cheapest path must be 0 or more, not {number}.</source>
        <translation>超出最低成本的部分须不小于 0，当前为 {number}。</translation>
    </message>
    <message>
        <source>A weight is given for “{name}”, which is not a factor. Factors of the chosen values are {known}.</source>
        <translation>给出了“{name}”的权重，而所选取值的因子为 {known}。</translation>
    </message>
    <message>
        <source>Row {row} of the resistance table has the resistance {value}. The minimum is 1.</source>
        <translation>阻力表第 {row} 行的阻力值为 {value}，最小为 1。</translation>
    </message>
    <message>
        <source>No path connects any of the corridors&apos; sources. Check the resistance surface.</source>
        <translation>各廊道两端的源地之间均无通路，请检查阻力面。</translation>
    </message>
    <message>
        <source>The class table assigns two classes to the code {code}.</source>
        <translation>编码 {code} 在分类表中对应了两个类别。</translation>
    </message>
    <message>
        <source>The rules table contains no rules. Export the built-in table to see the layout.</source>
        <translation>规则表中没有规则。可导出内置规则表查看格式。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table uses “{input}”, which is not an input. Known inputs are {known}.</source>
        <translation>规则表第{row}行使用了“{input}”。可用的输入为{known}。</translation>
    </message>
    <message>
        <source>“{path}” could not be written in full ({why}). Is the disk full?</source>
        <translation>“{path}”未能完整写入（{why}），磁盘是否已满？</translation>
    </message>
    <message>
        <source>“{path}” cannot be replaced. Close the programs and layers that use it, then run again.</source>
        <translation>无法替换“{path}”，请先关闭使用它的程序和图层，再重新运行。</translation>
    </message>
    <message>
        <source>“{name}” holds {found}, but {wanted} is needed. Choose another layer.</source>
        <translation>“{name}”是{found}，而这里需要{wanted}，请另选图层。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>“{name}” holds {found}, but {wanted} is needed. “{tool}” makes it as another of its results or with other settings: choose that.</source>
        <translation>“{name}”是{found}，而此处需要{wanted}。“{tool}”的另一项输出或换一种设置即可得到，请改用它。</translation>
    </message>
    <message>
        <source>“{name}” holds {found}, but {wanted} is needed. Run “{tool}” first.</source>
        <translation>“{name}”是{found}，而这里需要{wanted}，请先运行“{tool}”。</translation>
    </message>
    <message>
        <source>“{name}” does not say what its codes mean; they were read as {kind}.</source>
        <translation>“{name}”未说明编码含义，已按{kind}读取。</translation>
    </message>
    <message>
        <source>“{name}” holds {codes}, which are not codes of {kind}. Run “{tool}” first.</source>
        <translation>“{name}”中有{codes}，不是{kind}的编码，请先运行“{tool}”。</translation>
    </message>
    <message>
        <source>“{name}” holds values from {least:g} to {most:g}, but at most {high:g} {unit} is expected. Check its unit and its nodata value.</source>
        <translation>“{name}”的数值为{least:g}至{most:g}，而应不大于{high:g} {unit}，请检查单位和无数据值。</translation>
    </message>
    <message>
        <source>“{name}” holds values from {least:g} to {most:g}, but at least {low:g} {unit} is expected. Check its unit and its nodata value.</source>
        <translation>“{name}”的数值为{least:g}至{most:g}，而应不小于{low:g} {unit}，请检查单位和无数据值。</translation>
    </message>
    <message>
        <source>“{name}” holds {codes}, which are not codes of {kind}.</source>
        <translation>“{name}”中有{codes}，不是{kind}的编码。</translation>
    </message>
    <message>
        <source>“{name}” holds the value {value:g}, which is not a code of {kind} ({codes}). Choose another layer.</source>
        <translation>“{name}”的值 {value:g} 不是{kind}的编码（{codes}）。请选择其他图层。</translation>
    </message>
    <message>
        <source>“{name}” holds the value {value:g}, which is not a code of {kind} ({codes}). Run “{tool}” first.</source>
        <translation>“{name}”的值 {value:g} 不是{kind}的编码（{codes}）。请先运行“{tool}”。</translation>
    </message>
    <message>
        <source>“{name}” holds the value {value:g}, but {kind} must be {wanted}. Check its unit and its nodata value.</source>
        <translation>“{name}”的值为 {value:g}，而{kind}应为 {wanted}。请检查其单位和无数据值。</translation>
    </message>
    <message>
        <source>“{name}” holds the value {value:g}, but {kind} must be {wanted}. Check its unit and its nodata value, or make it with “{tool}”.</source>
        <translation>“{name}”的值为 {value:g}，而{kind}应为 {wanted}。请检查其单位和无数据值，或用“{tool}”生成。</translation>
    </message>
    <message>
        <source>at most {high:g}</source>
        <translation>不大于 {high:g}</translation>
    </message>
    <message>
        <source>at least {low:g}</source>
        <translation>不小于 {low:g}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} 至 {high:g}</translation>
    </message>
    <message>
        <source>Column “{name}” of the matrix of pairs holds something that is not a number.</source>
        <translation>配对矩阵的“{name}”列含有非数值内容。</translation>
    </message>
    <message>
        <source>No path connects these sources, their corridors were left out: {names}.</source>
        <translation>以下源地之间没有路径相连，其廊道未参与计算：{names}。</translation>
    </message>
    <message>
        <source>No path connects these sources: {names}.</source>
        <translation>以下源地之间没有通路：{names}。</translation>
    </message>
    <message>
        <source>checking what was given</source>
        <translation>检查输入</translation>
    </message>
    <message>
        <source>preparing the results</source>
        <translation>准备输出成果</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>computing ({percent} %)</source>
        <translation>计算（{percent} %）</translation>
    </message>
    <message>
        <source>writing the results</source>
        <translation>写出成果</translation>
    </message>
    <message>
        <source>The rasters from “{name}” on hold about {middle:.0f} mm each, which only deserts have in a year. Are these months? Then choose a monthly method; if they are means of months, multiply them by 12 first.</source>
        <translation>“{name}”等栅格的值各约 {middle:.0f} mm，作为年降水量只见于荒漠。它们是月数据吗？如是，请选用逐月方法；若为各月平均值，请先乘以 12。</translation>
    </message>
    <message>
        <source>“{name}” is called as a month is, but the annual method takes rainfall of years. Are these months? Then choose a monthly method.</source>
        <translation>“{name}”的名称像是某一个月，而逐年方法需要年降水量。这些是月数据吗？如是，请选用逐月方法。</translation>
    </message>
    <message>
        <source>{count} rasters from “{name}” on are read as {count} years of about {middle:.0f} mm. Are these months? Then choose a monthly method.</source>
        <translation>“{name}”等 {count} 个栅格按 {count} 年读取，每年约 {middle:.0f} mm。它们是月数据吗？如是，请选用逐月方法。</translation>
    </message>
    <message>
        <source>The rasters from “{name}” on are called as years are, but a monthly method takes months. Are these years? Then choose the annual method.</source>
        <translation>“{name}”等栅格的名称像是年份，而逐月方法需要月降水量。它们是年数据吗？如是，请选用逐年方法。</translation>
    </message>
    <message>
        <source>The rasters from “{name}” on hold about the same in every month ({low:.0f} to {high:.0f} mm). Are these months, and not years or parts of an annual mean? The formulas need the course of the year.</source>
        <translation>“{name}”等栅格各月的值几乎相同（{low:.0f}—{high:.0f} mm）。它们确为月数据，而不是年数据或年均值的等分吗？公式需要降水的年内变化。</translation>
    </message>
    <message>
        <source>The rasters from “{name}” on make {year:.0f} mm of rain a year, which only deserts have. Are they in mm of a month?</source>
        <translation>“{name}”等栅格合计年降水量为 {year:.0f} mm，只见于荒漠。它们的单位是每月毫米吗？</translation>
    </message>
    <message>
        <source>“{tool}” stopped at a fault of its own, at this step: {step}. Nothing was written. Please report it at {tracker} with the details, which stand in the log messages under “{log}”.</source>
        <translation>“{tool}”因自身故障停在这一步：{step}。没有写出任何文件。请到 {tracker} 报告，并附上日志消息“{log}”页中的详细信息。</translation>
    </message>
    <message>
        <source>{count} features of “{layer}” are not {kinds} and were left out.</source>
        <translation>“{layer}”有 {count} 个要素不是{kinds}，未参与计算。</translation>
    </message>
    <message>
        <source>{count} features of “{layer}” mix points, lines and polygons; of these only one kind counts.</source>
        <translation>“{layer}”有 {count} 个要素混有点、线、面，只取其中一类。</translation>
    </message>
    <message>
        <source>geometries of any kind</source>
        <translation>任意几何类型</translation>
    </message>
    <message>
        <source>Nothing is selected in “{layer}”. Select features, or use all of them.</source>
        <translation>“{layer}”没有选中要素。请先选择要素，或使用全部要素。</translation>
    </message>
    <message>
        <source>“{name}” is no {kind}, which “{label}” takes. Choose another layer.</source>
        <translation>“{name}”不是{kind}，而“{label}”需要{kind}。请选择其他图层。</translation>
    </message>
    <message>
        <source>raster layer</source>
        <translation>栅格图层</translation>
    </message>
    <message>
        <source>vector layer or table</source>
        <translation>矢量图层或表格</translation>
    </message>
    <message>
        <source>removed layer</source>
        <translation>已移除的图层</translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}” for “{label}”. Its fields are {there}.</source>
        <translation>“{layer}”没有“{label}”所需的字段“{field}”。现有字段为：{there}。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The style of “{layer}” could not be made; the layer is shown plain.</source>
        <translation>“{layer}”的样式无法生成，图层以默认样式显示。</translation>
    </message>
    <message>
        <source>running its tools</source>
        <translation>依次运行各工具</translation>
    </message>
    <message>
        <source>At least the cell size. Studies use 100 to 500 m. Empty or 0: 200 m, or the cell size where that is larger (proposed default).</source>
        <translation>不小于像元大小。研究中常用 100 至 500 m。留空或 0：200 m，像元更大时取像元大小（建议默认值）。</translation>
    </message>
    <message>
        <source>Empty or 0: 1000 m, or five smallest radii where that is more (proposed default).</source>
        <translation>留空或 0：1000 m，最小半径的五倍更大时取五倍（建议默认值）。</translation>
    </message>
    <message>
        <source>From the smallest radius on. 0: the smallest radius alone. Empty: the smallest radius (proposed default).</source>
        <translation>从最小半径起。0：只用最小半径。留空：等于最小半径（建议默认值）。</translation>
    </message>
    <message>
        <source>The radius {value} m reaches across “{name}”. Give a smaller one.</source>
        <translation>半径 {value} m 超出了“{name}”的范围。请给出更小的半径。</translation>
    </message>
    <message>
        <source>1 or yes where the patch lies outside the region: it is a stepping stone, its area counts as 0 in all indices (ProtConn: transboundary).</source>
        <translation>斑块位于区域之外时填 1 或 yes：仅作为踏脚石，在所有指数中面积按 0 计（ProtConn：跨境）。</translation>
    </message>
    <message>
        <source>Field of patches outside the region</source>
        <translation>区域外斑块字段</translation>
    </message>
    <message>
        <source>Also dBC_IIC and dBC_PC: how much of what other patches are connected runs through each. PC takes a while for thousands of patches.</source>
        <translation>同时计算 dBC_IIC 和 dBC_PC：其他斑块之间的连通有多少经过该斑块。斑块达数千个时，PC 耗时较长。</translation>
    </message>
    <message>
        <source>Generalised betweenness</source>
        <translation>广义中介中心性</translation>
    </message>
    <message>
        <source>ProtConn for patches of protected land: Prot, ProtConn, ProtUnconn, RelConn, and its parts in % of ProtConn and of the land. Needs the landscape area, here that of the region.</source>
        <translation>保护地斑块的 ProtConn：Prot、ProtConn、ProtUnconn、RelConn，以及各分量占 ProtConn 和占土地的百分比。需要景观总面积，此处为区域面积。</translation>
    </message>
    <message>
        <source>Protected and connected land</source>
        <translation>保护且连通的土地（ProtConn）</translation>
    </message>
    <message>
        <source>&lt;p&gt;Generalised betweenness (on demand; Bodin &amp; Saura 2010): dBC_IIC = 100 · Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) / IICnum over ordered pairs of others whose shortest path runs through the patch; dBC_PC alike with aᵢ aⱼ p*ᵢⱼ and PCnum. Of several best paths each has the same share.&lt;/p&gt;&lt;p&gt;ProtConn (on demand; Saura et al. 2017, Ecological Indicators 76: 144), in % of the region's area A: Prot = Σ a / A, ProtConn = √PCnum / A, ProtUnconn = Prot − ProtConn, RelConn = ProtConn / Prot. Parts: ProtConn_Prot = √Σ c² / A within protected land, c the areas of groups of patches that touch; of it Within = √Σ a² / A and Contig the rest; Trans what is lost without the patches outside the region; Unprot what remains.&lt;/p&gt;</source>
        <translation>&lt;p&gt;广义中介中心性（按需计算；Bodin 和 Saura 2010）：dBC_IIC = 100 · Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) / IICnum，对最短路径经过该斑块的其他斑块有序对求和；dBC_PC 同理，取 aᵢ aⱼ p*ᵢⱼ 与 PCnum。存在多条最优路径时，各路径均分。&lt;/p&gt;&lt;p&gt;ProtConn（按需计算；Saura 等 2017，Ecological Indicators 76: 144），占区域面积 A 的百分比：Prot = Σ a / A，ProtConn = √PCnum / A，ProtUnconn = Prot − ProtConn，RelConn = ProtConn / Prot。分量：ProtConn_Prot = √Σ c² / A，为保护地内部的连通，c 为相接斑块组的面积；其中 Within = √Σ a² / A，其余为 Contig；Trans 为去掉区域外斑块后的损失；Unprot 为剩余部分。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Protected land</source>
        <translation>保护地</translation>
    </message>
    <message>
        <source>Protected land that is not connected</source>
        <translation>未连通的保护地</translation>
    </message>
    <message>
        <source>Connected share of the protected land</source>
        <translation>保护地中连通的比例</translation>
    </message>
    <message>
        <source>Connected within protected land</source>
        <translation>保护地内部的连通</translation>
    </message>
    <message>
        <source>Connected within single patches</source>
        <translation>单个斑块内部的连通</translation>
    </message>
    <message>
        <source>Connected through patches that touch</source>
        <translation>经相接斑块的连通</translation>
    </message>
    <message>
        <source>Connected by way of patches outside the region</source>
        <translation>经区域外斑块的连通</translation>
    </message>
    <message>
        <source>Connected by way of unprotected land</source>
        <translation>经非保护地的连通</translation>
    </message>
    <message>
        <source>% of the land</source>
        <translation>占土地的 %</translation>
    </message>
    <message>
        <source>% of ProtConn</source>
        <translation>占 ProtConn 的 %</translation>
    </message>
    <message>
        <source>% of Prot</source>
        <translation>占 Prot 的 %</translation>
    </message>
    <message>
        <source>“Protected and connected land” needs the landscape area, here that of the region; it is left out.</source>
        <translation>“保护且连通的土地（ProtConn）”需要景观总面积，此处为区域面积；未输出。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Who is adjacent does not depend on the highest cost, which holds for the least cost of a corridor. The nearest are counted among the corridors that are not dropped. The minimum planar graph holds the adjacent pairs whose path of least cost stays in their own two cost zones, without those that would cross another (Fall et al. 2007, Ecosystems 10: 448; the R package grainscape, which takes the cheapest pass between the zones even where a cheaper path leads through a third). It lies between spanning tree and adjacent pairs.&lt;/p&gt;</source>
        <translation>&lt;p&gt;源地是否相邻与最高累积阻力无关，后者只约束廊道的最小累积阻力。“最近”只在未被舍弃的廊道中计数。最小平面图包含最小阻力路径完全位于两源地自身成本分配区内的相邻源地对，并去掉会与其他廊道交叉者（Fall 等 2007，Ecosystems 10: 448；R 包 grainscape 则取两分配区之间阻力最小的通道，即使经第三区的路径阻力更小）。其结果介于最小生成树与相邻源地之间。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Linkage priority (Linkage Mapper, Gallo and Greene 2018): value of a source CAV = Σ weight · measure, the measures divided by their maximum: mean resistance inside (inverted, (max + min − x) / max), area, shape = area / perimeter, expert value, centrality; then (CAV − min) / (max − min): cav_from, cav_to. closeness = (max − x) / (max − min) of the lengths, permeability the same, not inverted, of length / lcd. Priority of a corridor csp = weighted mean of closeness, permeability and (cav_from + cav_to) / 2. Raster: weight · (1 − normalised cost / cutoff) + weight · csp; where swaths overlap, the highest counts. All from 0 to 1; weights are divided by their sum; measures that are equal everywhere count as 1. (Linkage Mapper's raster mixes maximum and mean of the corridors and stretches the result to 0–1.)&lt;/p&gt;</source>
        <translation>&lt;p&gt;连接优先度（Linkage Mapper，Gallo 与 Greene 2018）：源地价值 CAV = Σ 权重 · 指标，各指标除以其最大值：源地内平均阻力（反向，(max + min − x) / max）、area 面积、shape = 面积 / 周长、expert 专家赋值、centrality 中心性；再按 (CAV − min) / (max − min) 归一化，得 cav_from、cav_to。closeness = 长度的 (max − x) / (max − min)；permeability 为 length / lcd 的同样归一化，不取反。廊道优先度 csp = closeness、permeability 与 (cav_from + cav_to) / 2 的加权平均。栅格：权重 · (1 − 归一化成本 / 截断值) + 权重 · csp；廊道范围重叠处取最高值。均在 0 到 1 之间；权重除以其总和；处处相等的指标计为 1。（Linkage Mapper 的栅格混合各廊道的最大值与平均值，并把结果拉伸到 0—1。）&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” is missing, no number or below 0 in {count} sources. Expert values are numbers of at least 0.</source>
        <translation>“{layer}”的字段“{field}”在 {count} 个源地中缺失、不是数字或小于 0。专家赋值须为不小于 0 的数。</translation>
    </message>
    <message>
        <source>Adds the fields closeness, permeability, cav_from, cav_to and csp to the corridors.</source>
        <translation>为廊道增加字段 closeness、permeability、cav_from、cav_to 和 csp。</translation>
    </message>
    <message>
        <source>Linkage priority of each corridor</source>
        <translation>各廊道的连接优先度</translation>
    </message>
    <message>
        <source>Written as name=number; names left out weigh 0. Default as in Linkage Mapper&apos;s demo: {weights}.</source>
        <translation>写作 名称=数值；未写的名称权重为 0。默认值同 Linkage Mapper 示例：{weights}。</translation>
    </message>
    <message>
        <source>Weights of sources (linkage priority)</source>
        <translation>源地权重（连接优先度）</translation>
    </message>
    <message>
        <source>Weights of corridors (linkage priority)</source>
        <translation>廊道权重（连接优先度）</translation>
    </message>
    <message>
        <source>Weights of the blended priority</source>
        <translation>综合优先度的权重</translation>
    </message>
    <message>
        <source>Numbers of 0 or more, for sources whose weight “expert” is above 0.</source>
        <translation>不小于 0 的数，用于权重“expert”大于 0 时的源地。</translation>
    </message>
    <message>
        <source>Expert value of sources</source>
        <translation>源地的专家赋值</translation>
    </message>
    <message>
        <source>The weight “expert” needs a field of the sources with expert values. Choose it or set the weight to 0.</source>
        <translation>权重“expert”需要源地中存放专家赋值的字段。请选择该字段，或将此权重设为 0。</translation>
    </message>
    <message>
        <source>Minimum planar graph</source>
        <translation>最小平面图</translation>
    </message>
    <message>
        <source>Place in the swath and priority of the corridor, 0 to 1; nodata above the cutoff.</source>
        <translation>在廊道范围中的位置与廊道优先度的综合，0 至 1；超过截断值处为无数据。</translation>
    </message>
    <message>
        <source>Linkage priority</source>
        <translation>廊道连接优先度</translation>
    </message>
    <message>
        <source>&lt;p&gt;With 16 neighbours there are also knight's moves, two cells along and one across: the mean of the four cells they touch times the distance (r.cost -k); none past nodata. Their back-links are 9 to 16, less 8 times 45 degrees less 22.5 (9 east-north-east, 10 north-north-east … 16 east-south-east).&lt;/p&gt;</source>
        <translation>&lt;p&gt;邻域为 16 时还可走马步，即沿一个方向两格、另一方向一格：所经四个像元阻力的平均值乘以距离（r.cost -k）；不能从无数据像元旁经过。马步的回溯编码为 9 至 16，减 8 后乘以 45 度再减 22.5 度（9 东北偏东，10 东北偏北……16 东南偏东）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Above 0; nodata cannot be crossed. Only a network of given links (advanced) does without it.</source>
        <translation>大于 0；无数据处不可穿越。只有给定连接网络（高级）时可以不填。</translation>
    </message>
    <message>
        <source>Circuitscape's file of included or excluded pairs as it is: “mode include” or “mode exclude” and two ids a line, or “min”, “max” and a matrix. Takes the place of the table.</source>
        <translation>Circuitscape 的包含或排除配对文件，原样使用：首行为“mode include”或“mode exclude”、其后每行两个编号，或以“min”“max”开头的矩阵。代替配对表。</translation>
    </message>
    <message>
        <source>File of pairs (include_pairs.txt)</source>
        <translation>配对文件（include_pairs.txt）</translation>
    </message>
    <message>
        <source>Text files (*.txt *.csv);;All files (*)</source>
        <translation>文本文件 (*.txt *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Condition of each cell, such as its temperature or type. A source sends current only to targets whose condition is alike; the others get no more for it (Omniscape: conditional connectivity). Cells of nodata fit everything.</source>
        <translation>各像元的条件，如气温或类型。源只向条件相近的目标输出电流，其余源不因此增加（Omniscape：条件连通性）。无数据像元与任何条件相符。</translation>
    </message>
    <message>
        <source>Condition of the targets where it is another, such as the temperature in 2050. Empty: the same.</source>
        <translation>目标的条件与现状不同时填写，如 2050 年的气温。留空：与现状相同。</translation>
    </message>
    <message>
        <source>Within: the source minus the median of the target&apos;s block lies between the limits, both included. Equal: the source has the commonest value of the block.</source>
        <translation>限值之内：源的值减去目标分块的中位数，介于上下限之间（含上下限）。相等：源的值等于该分块最常见的值。</translation>
    </message>
    <message>
        <source>In the unit of the condition. Empty: no limit.</source>
        <translation>单位与条件相同。留空：不限。</translation>
    </message>
    <message>
        <source>Within limits</source>
        <translation>限值之内</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>Condition (raster; omnidirectional)</source>
        <translation>条件（栅格；全向）</translation>
    </message>
    <message>
        <source>Future condition (raster; omnidirectional)</source>
        <translation>未来条件（栅格；全向）</translation>
    </message>
    <message>
        <source>Comparison of the condition (omnidirectional)</source>
        <translation>条件的比较方式（全向）</translation>
    </message>
    <message>
        <source>Lowest difference of the condition (omnidirectional)</source>
        <translation>条件差值下限（全向）</translation>
    </message>
    <message>
        <source>Highest difference of the condition (omnidirectional)</source>
        <translation>条件差值上限（全向）</translation>
    </message>
    <message>
        <source>Second condition (raster; omnidirectional)</source>
        <translation>第二条件（栅格；全向）</translation>
    </message>
    <message>
        <source>Future second condition (raster; omnidirectional)</source>
        <translation>第二条件的未来值（栅格；全向）</translation>
    </message>
    <message>
        <source>Comparison of the second condition (omnidirectional)</source>
        <translation>第二条件的比较方式（全向）</translation>
    </message>
    <message>
        <source>Lowest difference of the second condition (omnidirectional)</source>
        <translation>第二条件差值下限（全向）</translation>
    </message>
    <message>
        <source>Highest difference of the second condition (omnidirectional)</source>
        <translation>第二条件差值上限（全向）</translation>
    </message>
    <message>
        <source>A layer or table of links, such as “Ecological corridors” writes: current flows along them instead of across a resistance surface (Circuitscape: network mode), in all modes but omnidirectional. Parallel links add up. Results are the tables of nodes, of links and of effective resistances.</source>
        <translation>连接图层或连接表，如“生态廊道”工具的结果：电流沿连接流动，而不经过阻力面（Circuitscape：网络模式），适用于除全向以外的各模式。平行的连接相加。结果为节点、连接和有效电阻三张表。</translation>
    </message>
    <message>
        <source>Links (network instead of raster)</source>
        <translation>连接（以网络代替栅格）</translation>
    </message>
    <message>
        <source>From field of the links</source>
        <translation>连接的起点字段</translation>
    </message>
    <message>
        <source>To field of the links</source>
        <translation>连接的终点字段</translation>
    </message>
    <message>
        <source>Value field of the links</source>
        <translation>连接的数值字段</translation>
    </message>
    <message>
        <source>What the value field holds; above 0. The least cost counts as a resistance.</source>
        <translation>数值字段的含义；须大于 0。最小累积阻力按电阻计。</translation>
    </message>
    <message>
        <source>Values of the links</source>
        <translation>连接数值的含义</translation>
    </message>
    <message>
        <source>Table with the column id: the focal nodes among the ends of the links. Its column source holds the amperes a node sends (advanced, one to all, all to one), ground its ground as “Values of the grounds” says (advanced). Empty: the features of the focal nodes by their ids, without them all nodes.</source>
        <translation>含 id 列的表：连接端点中的焦点节点。source 列为该节点输出的安培数（高级、一对多、多对一），ground 列为其接地值，含义见“接地值的含义”（高级）。留空：按编号取焦点节点图层的要素；也未给定时取全部节点。</translation>
    </message>
    <message>
        <source>Nodes of the links</source>
        <translation>连接的节点</translation>
    </message>
    <message>
        <source>Amperes through each cell, added up over all pairs, nodes or windows. None for a network of links.</source>
        <translation>流经各像元的安培数，对所有节点对、节点或窗口求和。连接网络没有此结果。</translation>
    </message>
    <message>
        <source>Folder for one GeoTIFF of the current of each pair, or node, named by the ids: current_3_8.tif; with the output “Voltage” also voltage_3_8.tif. At most {most} pairs. Pairwise, one to all, all to one.</source>
        <translation>存放结果的文件夹：每个节点对或节点一幅电流 GeoTIFF，以编号命名，如 current_3_8.tif；同时要求输出“电压”时另有 voltage_3_8.tif。最多 {most} 对。用于成对、一对多、多对一。</translation>
    </message>
    <message>
        <source>Maps of each pair (folder)</source>
        <translation>各节点对的电流图（文件夹）</translation>
    </message>
    <message>
        <source>Amperes through each node and its volts, as the maps of a raster hold them. Only for a network of links.</source>
        <translation>流经各节点的安培数及其电压，与栅格结果图的含义相同。仅用于连接网络。</translation>
    </message>
    <message>
        <source>Currents of the nodes</source>
        <translation>节点电流表</translation>
    </message>
    <message>
        <source>Amperes through each link, whatever their direction. Only for a network of links.</source>
        <translation>流经各连接的安培数，不计方向。仅用于连接网络。</translation>
    </message>
    <message>
        <source>Currents of the links</source>
        <translation>连接电流表</translation>
    </message>
    <message>
        <source>{count} links of “{name}” lack an id at an end. Fill in both fields.</source>
        <translation>“{name}”有 {count} 条连接缺少端点编号。请填写两个字段。</translation>
    </message>
    <message>
        <source>{count} links of “{name}” have no number above 0 in the field “{field}”: {links}. Correct or delete them.</source>
        <translation>“{name}”有 {count} 条连接的字段“{field}”不是大于 0 的数：{links}。请更正或删除。</translation>
    </message>
    <message>
        <source>No link ends at these nodes of “{name}”; they are left out: {names}.</source>
        <translation>“{name}”的以下节点没有连接，未参与计算：{names}。</translation>
    </message>
    <message>
        <source>Current needs at least two focal nodes at which links end; “{name}” has {count}.</source>
        <translation>计算电流至少需要两个有连接的焦点节点，“{name}”只有 {count} 个。</translation>
    </message>
    <message>
        <source>The column “{column}” of “{name}” gives no node of the links a value. Fill it in.</source>
        <translation>“{name}”的“{column}”列没有给任何有连接的节点赋值。请填写。</translation>
    </message>
    <message>
        <source>Node {node} of “{name}” has no number in the column “{column}”. Correct or empty it.</source>
        <translation>“{name}”的节点 {node} 在“{column}”列中不是数值。请更正或清空。</translation>
    </message>
    <message>
        <source>Some sources lie in parts of the network without ground; they send no current.</source>
        <translation>部分电流源所在的网络连通部分没有接地，不产生电流。</translation>
    </message>
    <message>
        <source>“{name}” holds these nodes more than once: {ids}. Leave one row of each.</source>
        <translation>“{name}”中以下节点出现不止一次：{ids}。每个节点请只保留一行。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Network of links&lt;/b&gt; (advanced): with a table or layer of links, nodes are the ids at their ends and g is 1 / resistance or the conductance given; all as in Circuitscape&apos;s network mode. The results are tables. &lt;b&gt;Conditions&lt;/b&gt; (advanced, omnidirectional): sources that are not alike to the target send nothing, the others no more for it (Omniscape: conditional connectivity). The maps do not depend on how much memory is free; where voltages do not fit, some are solved again and it takes longer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;连接网络&lt;/b&gt;（高级）：给定连接表或连接图层时，节点为连接两端的编号，g 为 1 / 电阻或所给电导；均与 Circuitscape 的网络模式相同，结果为表格。&lt;b&gt;条件&lt;/b&gt;（高级，全向）：与目标条件不相近的源不输出电流，其余源也不因此增加（Omniscape：条件连通性）。结果图与可用内存多少无关；电压放不下内存时，部分将重新求解，耗时更长。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Pairs that the table of pairs leaves out exchange no current: in one to all the other node is not grounded, in all to one it sends none to the node whose turn it is (Circuitscape lets it send there).&lt;/p&gt;</source>
        <translation>&lt;p&gt;节点对表中排除的节点对之间不交换电流：一对多模式下另一焦点节点不接地，多对一模式下它不向当前节点输入电流（Circuitscape 在该模式下仍让其输入）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{count} pairs or nodes would make as many maps in “{name}”; at most {most} are made. Choose fewer pairs or leave the folder empty.</source>
        <translation>{count} 个节点对或节点将在“{name}”中生成同样多的图，而最多生成 {most} 幅。请减少节点对，或将该文件夹留空。</translation>
    </message>
    <message>
        <source>The file of pairs “{path}” cannot be read as text. Choose another one.</source>
        <translation>配对文件“{path}”无法按文本读取。请选择其他文件。</translation>
    </message>
    <message>
        <source>Pairs name ids that are no focal nodes; they are left out: {names}.</source>
        <translation>配对中有不属于焦点节点的编号，未参与计算：{names}。</translation>
    </message>
    <message>
        <source>Give either a table or a file of pairs, not both.</source>
        <translation>配对表与配对文件只能给定其一。</translation>
    </message>
    <message>
        <source>Focal nodes of a network of links are features with ids or a table of nodes, not the raster “{name}”.</source>
        <translation>连接网络的焦点节点应为带编号的要素或节点表，不能是栅格“{name}”。</translation>
    </message>
    <message>
        <source>The mode “{mode}” needs a resistance surface; leave the links empty.</source>
        <translation>“{mode}”模式需要阻力面；请将连接留空。</translation>
    </message>
    <message>
        <source>Current flows along the links; the resistance surface is not used.</source>
        <translation>电流沿连接流动，未使用阻力面。</translation>
    </message>
    <message>
        <source>A network of links has no output “{name}”.</source>
        <translation>连接网络没有“{name}”这一结果。</translation>
    </message>
    <message>
        <source>{pairs} pairs of patches of “{layer}” overlap, by {area} in all; {same} of them are one patch twice. What overlaps counts in each patch: delete doubles, dissolve the others.</source>
        <translation>“{layer}”有 {pairs} 对斑块重叠，重叠面积共 {area}，其中 {same} 对是同一斑块重复出现。重叠部分在各斑块中重复计算：请删除重复斑块，融合其余重叠斑块。</translation>
    </message>
    <message>
        <source>“{layer}” has too many patches that meet to look for overlaps in all of them.</source>
        <translation>“{layer}”相接的斑块过多，未能全部检查重叠。</translation>
    </message>
    <message>
        <source>“{name}” holds {value}, which is not a whole number, where ids of places are needed. Classify it first.</source>
        <translation>“{name}”含有非整数值 {value}，而此处需要地点的编号。请先对其分类。</translation>
    </message>
    <message>
        <source>“{name}” holds {count} different values, more than the {most} places of a network that can be computed. Is it a raster of ids?</source>
        <translation>“{name}”有 {count} 个不同的值，超过网络可计算的 {most} 个地点。它是编号栅格吗？</translation>
    </message>
    <message>
        <source>Cells to which a step may lead. 16 adds the knight&apos;s moves (r.cost -k of GRASS): ways deviate from the straight line by at most 2.8 % instead of 8.2 %, and waves take about twice as long. Default 8.</source>
        <translation>一步可到达的像元。16 增加马步（GRASS r.cost -k）：路径偏离直线至多 2.8 %，而 8 邻域为 8.2 %，扩散约需两倍时间。默认 8。</translation>
    </message>
    <message>
        <source>16 neighbours (with knight&apos;s moves)</source>
        <translation>16 邻域（含马步）</translation>
    </message>
    <message>
        <source>“{path}” cannot be “{label}”. End the file name with {endings}.</source>
        <translation>“{path}”不能作为“{label}”。文件名须以{endings}结尾。</translation>
    </message>
    <message>
        <source>A table of “{path}” cannot be called “{table}”. Choose another name.</source>
        <translation>“{path}”中的表不能命名为“{table}”。请换一个名称。</translation>
    </message>
    <message>
        <source>The format of “{path}” cannot hold what the tool writes. End the file name with {endings}.</source>
        <translation>“{path}”的格式容纳不下该工具的结果。文件名须以{endings}结尾。</translation>
    </message>
    <message>
        <source>“{path}” belongs to “{whole}”, which would be destroyed. Choose another file.</source>
        <translation>“{path}”是“{whole}”的组成部分，写入会损坏后者。请另选文件。</translation>
    </message>
    <message>
        <source>QGIS takes “{code}” in “{path}” for another character and does not find the layer again. Choose a path without it.</source>
        <translation>QGIS 会把“{path}”中的“{code}”读作另一个字符，因此无法再找到该图层。请选择不含它的路径。</translation>
    </message>
    <message>
        <source>“{path}” holds {count} tables, which would all be lost. Choose another file, or save into it as a table of a GeoPackage.</source>
        <translation>“{path}”含有{count}个表，替换后将全部丢失。请另选文件，或作为GeoPackage的一个表存入。</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} different codes. Choose another method than the most frequent.</source>
        <translation>“{name}”的不同编码超过 {most} 个。请选用众数以外的重采样方法。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The result has the CRS, origin, cell size and extent of the planning grid. Automatic resampling: class codes take the most frequent code (mode) where a planning cell holds two or more input cells along its side, else the nearest; measured values take the average of the input cells from the same ratio on, else they are interpolated bilinearly. Class codes are known by a palette or class names, or by whole numbers of which at most 32 occur or half equal their neighbour. Whole numbers stored as decimals are class codes where at most 12 occur, or at most 32 that do not rise in steps of 1, unless the layer is or is called a measured one (proposed defaults). Which method was taken is reported, and any other can be chosen. Nearest, mode, minimum and maximum keep the type and the nodata value of the input, the others give decimals (nodata −9999). Scale and offset of the file are applied. Resampling is done by GDAL on the input cells, never on overviews. Sum: of the input cells weighted by their share in the planning cell, for counts such as inhabitants.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结果的坐标系、原点、像元大小和范围与规划网格相同。自动重采样：对分类编码，规划像元边长不小于两个输入像元时取众数，否则取最邻近值；对连续数值，在同样条件下取平均值，否则作双线性插值。带调色板或类别名称的栅格，以及不同取值不超过 32 个或半数以上相邻像元取值相同的整数栅格，视为分类编码。以小数类型存储的整数，不同取值不超过 12 个，或不超过 32 个且相邻取值不是逐一递变的，也视为分类编码，除非图层的类别或名称表明它是连续数值（建议默认值）。所用方法会在日志中报告，也可以自行选择其他方法。最邻近、众数、最小值、最大值保留输入的数据类型和无数据值，其他方法得到小数（无数据值 −9999）。文件中的比例系数和偏移量会被应用。重采样由 GDAL 在原始像元上进行，不使用金字塔。求和：按输入像元落入规划像元的比例加权求和，适用于人口等计数数据。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Infinite cells of “{name}” became nodata.</source>
        <translation>“{name}”中的无穷大像元已转为无数据。</translation>
    </message>
    <message>
        <source>“{name}” cannot be brought onto the grid. Check its coordinate system.</source>
        <translation>“{name}”无法对齐到规划网格。请检查其坐标系。</translation>
    </message>
    <message>
        <source>The raster does not say where its cells lie: it has no origin and no cell size.</source>
        <translation>该栅格没有说明像元的位置：既无起点坐标也无像元大小。</translation>
    </message>
    <message>
        <source>Copy the file anew</source>
        <translation>重新复制文件</translation>
    </message>
    <message>
        <source>Copy it again from where it came from, with all files beside it; else ask the supplier.</source>
        <translation>请从来源处连同附属文件重新复制；若仍不行，请向提供方索取。</translation>
    </message>
    <message>
        <source>The file has no coordinate system; {crs} is set in this project only. The tools use it, other programs do not know it.</source>
        <translation>文件没有坐标系，{crs} 仅在本工程中设置。各工具按此计算，其他软件并不知道。</translation>
    </message>
    <message>
        <source>The file says {file}, but {crs} is set for the layer in this project; the tools use that.</source>
        <translation>文件的坐标系是 {file}，但本工程中该图层设为 {crs}；各工具按图层的坐标系计算。</translation>
    </message>
    <message>
        <source>Polygons with a class code. Geometry is not changed, apart from arcs, which are drawn out.</source>
        <translation>带地类编码的面。几何图形不变，仅将圆弧折线化。</translation>
    </message>
    <message>
        <source>{count} parcels of “{layer}” are no polygons: their rows have no geometry.</source>
        <translation>“{layer}”有 {count} 个图斑不是面，其记录没有几何图形。</translation>
    </message>
    <message>
        <source>A raster file cannot keep the coordinate system {crs}. Choose another one.</source>
        <translation>栅格文件无法保存坐标系 {crs}。请选择其他坐标系。</translation>
    </message>
    <message>
        <source>The values reach {value}, beyond {most}, and could not be told apart. Choose a field with smaller numbers.</source>
        <translation>数值达到 {value}，超过 {most}，将无法区分。请选择数值较小的字段。</translation>
    </message>
    <message>
        <source>the file is not whole</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>Polygons that hold the centre of no cell take the cells they touch; otherwise they are left out and counted.</source>
        <translation>不包含任何像元中心的面占用其接触的像元；否则不计入，并报告数量。</translation>
    </message>
    <message>
        <source>Keep small polygons</source>
        <translation>保留小面</translation>
    </message>
    <message>
        <source>{count} polygons of “{layer}” ({area} in all) hold the centre of no cell and are lost on the grid. Smaller cells keep them.</source>
        <translation>“{layer}”有 {count} 个面（共 {area}）不包含任何像元中心，栅格化后丢失。减小像元可以保留。</translation>
    </message>
    <message>
        <source>{count} polygons of “{layer}” ({area} in all) hold the centre of no cell and take the cells they touch.</source>
        <translation>“{layer}”有 {count} 个面（共 {area}）不包含任何像元中心，占用其接触的像元。</translation>
    </message>
    <message>
        <source>“{label}” takes {what}; “{given}” is none. Give another value, or none.</source>
        <translation>“{label}”需要{what}，而“{given}”不是。请改用其他值或留空。</translation>
    </message>
    <message>
        <source>Say where “{label}” goes: a file, or a temporary one.</source>
        <translation>请指定“{label}”的保存位置：文件或临时文件。</translation>
    </message>
    <message>
        <source>“{label}” is empty. Enter a value.</source>
        <translation>“{label}”为空。请输入一个值。</translation>
    </message>
    <message>
        <source>“{given}” for “{label}” is not a number. Enter one.</source>
        <translation>“{label}”的值“{given}”不是数字。请输入数字。</translation>
    </message>
    <message>
        <source>“{given}” for “{label}” is not a whole number. Enter one.</source>
        <translation>“{label}”的值“{given}”不是整数。请输入整数。</translation>
    </message>
    <message>
        <source>“{label}” takes {low} to {high}; {given} is beyond that. Give another value.</source>
        <translation>“{label}”的取值范围为 {low} 至 {high}，{given} 超出了范围。请给出其他值。</translation>
    </message>
    <message>
        <source>“{label}” is {given}, too near to zero to compute with. Give 0 or a larger value.</source>
        <translation>“{label}”的值 {given} 过于接近零，无法计算。请给出 0 或更大的值。</translation>
    </message>
    <message>
        <source>one of {options}</source>
        <translation>以下选项之一：{options}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假（true 或 false）</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a coordinate system, such as EPSG:4527</source>
        <translation>坐标系，例如 EPSG:4527</translation>
    </message>
    <message>
        <source>the path of a result</source>
        <translation>成果的保存路径</translation>
    </message>
    <message>
        <source>the name of a field</source>
        <translation>字段名</translation>
    </message>
    <message>
        <source>a layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>the path of a file</source>
        <translation>文件路径</translation>
    </message>
    <message>
        <source>“{label}”: there is no file “{path}”. Choose another one.</source>
        <translation>“{label}”：文件“{path}”不存在。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{label}” takes a list of layers; “{given}” is none. Take it out of the list.</source>
        <translation>“{label}”需要图层列表，而“{given}”不是图层。请将其从列表中去掉。</translation>
    </message>
    <message>
        <source>“{name}” holds codes of more than {most} classes, too many to tell zones apart by them. Merge classes, or leave it out.</source>
        <translation>“{name}”含有超过 {most} 个类别的编码，类别过多，无法据以区分分区。请合并类别，或不选用该图层。</translation>
    </message>
    <message>
        <source>&lt;p&gt;A cell belongs to the zone that holds its centre. Area = cells × cell area (km²); share = part of the zone's area (%). Of zones of fewer than four cells the area is that of the parts of cells they cover; a zone that has no area, as others lie over it or it lies beside the raster, gets a row of zeros. Cells without class get a row of their own, and so do cells outside the second zones, so that the rows of a zone sum to its area and to 100 %. Zones of one name are one zone; where zones overlap, the later one counts.&lt;/p&gt;</source>
        <translation>&lt;p&gt;像元归属于包含其中心的分区。面积 = 像元数 × 像元面积（km²）；占比 = 占分区面积的比例（%）。少于四个像元的分区，面积按其覆盖的像元部分计算；被其他分区覆盖或位于栅格之外、没有面积的分区，输出一行零值。无类别的像元单列一行，第二级区域之外的像元也单列，因此一个分区各行之和等于其面积和 100%。同名分区视为一个分区；分区重叠时以后面的为准。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{name}” is not a class raster: it holds values with decimals.</source>
        <translation>“{name}”不是分类栅格：含有小数值。</translation>
    </message>
    <message>
        <source>These zones of “{layer}” hold the centre of no cell; their areas are those of the parts of cells that they cover: {names}.</source>
        <translation>“{layer}”的以下分区不包含任何像元中心，其面积按覆盖的像元部分计算：{names}。</translation>
    </message>
    <message>
        <source>These zones of “{layer}” have no area on “{raster}”: they lie outside it or under later zones: {names}.</source>
        <translation>“{layer}”的以下分区在“{raster}”上没有面积，位于其范围之外或被后面的分区覆盖：{names}。</translation>
    </message>
    <message>
        <source>Row {row} of the function scores has the code “{key}” and the water body “{water}”. Codes are whole numbers up to 255, a water body is 1 or 0.</source>
        <translation>功能评分表第 {row} 行的编码为“{key}”，水体标记为“{water}”。编码应为不超过 255 的整数，水体标记应为 1 或 0。</translation>
    </message>
    <message>
        <source>“{text}” holds no number. Give numbers, or leave it empty.</source>
        <translation>“{text}”中没有数字。请给出数字或留空。</translation>
    </message>
    <message>
        <source>“{part}” in “{text}” is beyond what can be computed with.</source>
        <translation>“{text}”中的“{part}”超出了可计算的范围。</translation>
    </message>
    <message>
        <source>A step of {step} makes {count} radii, more than {most}. Use a step of {least} or more.</source>
        <translation>步长 {step} 会产生 {count} 个半径，超过 {most} 个。请使用不小于 {least} 的步长。</translation>
    </message>
    <message>
        <source>The patches have an area of {patches} in all, the landscape of {landscape}. Enter the area of the whole landscape in the unit of the patches&apos; areas.</source>
        <translation>斑块总面积为 {patches}，而景观面积为 {landscape}。请按斑块面积的单位填写整个景观的面积。</translation>
    </message>
    <message>
        <source>The region ({region}) is smaller than the protected land in it ({area}). Check the unit of its area.</source>
        <translation>区域面积（{region}）小于其中的保护地面积（{area}）。请检查面积单位。</translation>
    </message>
    <message>
        <source>The rasters of conditions and the resistance need the same rows and columns.</source>
        <translation>条件栅格与阻力面的行列数必须相同。</translation>
    </message>
    <message>
        <source>Unknown comparison: {comparison}.</source>
        <translation>未知的比较方式：{comparison}。</translation>
    </message>
    <message>
        <source>The lower limit of the condition ({lower}) is above the upper one ({upper}).</source>
        <translation>条件的下限（{lower}）高于上限（{upper}）。</translation>
    </message>
    <message>
        <source>A focal node of a network of links is a single node. Give each an id of its own.</source>
        <translation>连接网络中的焦点节点只能是单个节点。请为每个节点设置各自的编号。</translation>
    </message>
    <message>
        <source>The file of pairs begins neither with “mode include”, “mode exclude” nor with “min” and “max”. Write one of these lines first, as Circuitscape does.</source>
        <translation>配对文件的开头既不是“mode include”“mode exclude”，也不是“min”和“max”。请按 Circuitscape 的格式在开头写明其中之一。</translation>
    </message>
    <message>
        <source>Line {line} of the file of pairs does not fit. A list has two ids in each line, a matrix as many numbers as ids; its rows have the same ids as its columns, in the same order.</source>
        <translation>配对文件第 {line} 行不符合格式。列表每行为两个编号；矩阵每行的数值个数与编号个数相同，行编号与列编号相同且顺序一致。</translation>
    </message>
    <message>
        <source>“{name}” is none of {names}. Write weights as name=number.</source>
        <translation>“{name}”不在 {names} 之中。请将权重写作 名称=数值。</translation>
    </message>
    <message>
        <source>The codes of the class table must lie between −{most} and {most}.</source>
        <translation>分类表的编码必须在 −{most} 至 {most} 之间。</translation>
    </message>
    <message>
        <source>A cell has 4 or 8 neighbours, or 16 with knight&apos;s steps, not {number}.</source>
        <translation>像元的邻域为 4 或 8，含马步时为 16，不能是 {number}。</translation>
    </message>
    <message>
        <source>The table has two rows of “{key}” that differ. Leave one of them.</source>
        <translation>表中“{key}”有两行内容不一致。请只保留一行。</translation>
    </message>
    <message>
        <source>“{path}” is in use by another program or another run. Try again when that has ended.</source>
        <translation>“{path}”正被其他程序或另一次运行占用。待其结束后再试。</translation>
    </message>
    <message>
        <source>“{path}” could not be written in full. Is the disk full?</source>
        <translation>“{path}”未能完整写入。磁盘是否已满？</translation>
    </message>
    <message>
        <source>“{name}” holds {values} at {share:.2g} % of its cells: {product} writes such fill values where it has no value, and they would count as measured. Declare them as no data first (in the layer's properties as additional no data value, or in the file).</source>
        <translation>“{name}”有 {share:.2g} % 的像元为 {values}：这是 {product} 在没有值处写入的填充值，会被当作实测值参与计算。请先将其设为无数据（在图层属性中设为附加无数据值，或写入文件）。</translation>
    </message>
    <message>
        <source>“{name}” is called as a month is, but precipitation of a year is needed. Is it one? Add up the twelve months first.</source>
        <translation>“{name}”的名称像是某一个月，而这里需要年降水量。它是月数据吗？如是，请先将十二个月相加。</translation>
    </message>
    <message>
        <source>“{name}” holds whole numbers beyond ±{most}, which cannot be told apart. Give its classes smaller codes.</source>
        <translation>“{name}”含有超出 ±{most} 的整数，无法区分。请为各类别改用较小的编码。</translation>
    </message>
    <message>
        <source>“{name}” holds no band by itself. Choose one of the rasters in it as a layer.</source>
        <translation>“{name}”本身不含波段。请选择其中的一个栅格作为图层。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read to its end: the file is damaged, was moved, or its drive is gone. Copy or make it anew.</source>
        <translation>“{name}”无法读完：文件已损坏、已被移动，或所在磁盘已断开。请重新复制或重新生成该文件。</translation>
    </message>
    <message>
        <source>“{name}” does not say where its cells lie: it has no origin and no cell size. Is its world file missing? Else georeference it first.</source>
        <translation>“{name}”没有说明像元的位置：既无起点坐标也无像元大小。是否缺少坐标文件（.tfw 等）？否则请先做地理配准。</translation>
    </message>
    <message>
        <source>The cells of “{name}” do not fit into memory. Use a larger cell size or a smaller area.</source>
        <translation>“{name}”的像元超出可用内存。请使用更大的像元或更小的范围。</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other ({code})</source>
        <translation>其他（{code}）</translation>
    </message>
    <message>
        <source>“{layer}” cannot be read as a table. Save it again as CSV with commas between its cells.</source>
        <translation>“{layer}”无法作为表格读取。请重新保存为以逗号分隔的 CSV。</translation>
    </message>
    <message>
        <source>“{layer}” has no column “{missing}”; its columns are {found}. Export the built-in table to see the layout.</source>
        <translation>“{layer}”没有“{missing}”列；现有的列为：{found}。可导出内置表查看格式。</translation>
    </message>
    <message>
        <source>Row {row} of “{layer}” holds “{value}” in the column “{column}”. Known are {known}.</source>
        <translation>“{layer}”第 {row} 行的“{column}”列为“{value}”。可用的有：{known}。</translation>
    </message>
    <message>
        <source>“{path}”: the format does not take these names of fields as they are; they became: {names}</source>
        <translation>“{path}”：该格式不能原样保留下列字段名，已改为：{names}</translation>
    </message>
    <message>
        <source>“{path}”: values that their fields or the format cannot hold as they are were kept as text: {names}</source>
        <translation>“{path}”：下列字段的值超出字段类型或格式所能容纳，已改存为文本：{names}</translation>
    </message>
    <message>
        <source>Layer in memory</source>
        <translation>内存图层</translation>
    </message>
    <message>
        <source>“{path}” was written in UTF-8: {encoding} does not have all of its characters.</source>
        <translation>“{path}”已用UTF-8编码写出：{encoding}缺少其中的某些字符。</translation>
    </message>
    <message>
        <source>“{path}” cannot hold {count} fields, {most} at most. Choose another format.</source>
        <translation>“{path}”容纳不下{count}个字段，最多{most}个。请选用其他格式。</translation>
    </message>
    <message>
        <source>“{path}” holds no geometries: its format has none.</source>
        <translation>“{path}”不含几何：该格式没有几何。</translation>
    </message>
    <message>
        <source>“{path}”: {count} texts of the field “{field}” are longer than {most} bytes and were cut.</source>
        <translation>“{path}”：字段“{field}”有{count}条文本超过{most}字节，已截断。</translation>
    </message>
    <message>
        <source>“{name}” holds no {kinds}. Choose another layer.</source>
        <translation>“{name}”中没有{kinds}，请选择其他图层。</translation>
    </message>
    <message>
        <source>“{name}” is now among your models ({path}). Right-click it in the toolbox and choose to edit it.</source>
        <translation>“{name}”已存入您的模型（{path}）。在工具箱中右键单击它，选择编辑即可。</translation>
    </message>
    <message>
        <source>The model cannot be written.</source>
        <translation>模型无法写入。</translation>
    </message>
    <message>
        <source>Values of the pattern to analyse, separated by spaces; all other values are background. Empty: natural land of the common land-use classes (3 4 5 7); of any other raster 2, as in GuidosToolbox (0 missing, 1 background, 2 foreground).</source>
        <translation>待分析格局的像元值，以空格分隔；其余值为背景。留空：用地分类（通用）取自然地类（3 4 5 7）；其他栅格取 2，同 GuidosToolbox（0 缺失、1 背景、2 前景）。</translation>
    </message>
    <message>
        <source>Foreground: {values}.</source>
        <translation>前景值：{values}。</translation>
    </message>
    <message>
        <source>District {number}</source>
        <translation>{number} 号区</translation>
    </message>
    <message>
        <source>Print atlas of districts</source>
        <translation>输出分区图册</translation>
    </message>
    <message>
        <source>Makes one sheet per district: the map zoomed to it, where it lies, and its areas by class.</source>
        <translation>每区一页：缩放到该区的地图、所在位置及各类面积。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each polygon of the districts to print gets a sheet of its own in one PDF, in the order of the layer. The map is drawn as by “Print plan map”, zoomed to the district; all around it is pale. At the right stand an overview with the district's place and the areas of the classes of the topmost layer of the theme that has classes.&lt;/p&gt;&lt;p&gt;Of a raster a cell belongs to the district that holds its centre; polygons are cut along the district's border. The rows of a table, with what has no class, add up to the district's area. Where a table would be longer than its sheet, the smallest classes become one row.&lt;/p&gt;</source>
        <translation>&lt;p&gt;待输出分区的每个面在同一 PDF 中各占一页，按图层次序排列。地图与“输出规划附图”的画法相同，缩放到该区，区外淡化。右侧为该区所在位置的总览图，以及专题中最上面一个分类图层的各类面积。&lt;/p&gt;&lt;p&gt;栅格像元以中心点所在的区为准；面要素沿区界裁切。表中各行连同未分类部分之和等于该区面积。表格长度超出页面时，最小的几类合并为一行。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Districts to print</source>
        <translation>待输出的分区</translation>
    </message>
    <message>
        <source>Polygons; each gets a sheet.</source>
        <translation>面图层；每个面一页。</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>图册</translation>
    </message>
    <message>
        <source>One PDF with all sheets.</source>
        <translation>含全部图页的一个 PDF 文件。</translation>
    </message>
    <message>
        <source>No layer of the theme has classes of areas; the sheets have no table.</source>
        <translation>专题中没有可统计面积的分类图层，图页不附面积表。</translation>
    </message>
    <message>
        <source>{count} sheets</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <source>{title}: {district}</source>
        <translation>{title}：{district}</translation>
    </message>
    <message>
        <source>For the weighted mean: one number per layer in their order, such as 0.5 0.3 0.2, or by name, such as erosion = 0.6; heat = 0.4.</source>
        <translation>用于加权平均：按图层顺序每层一个数，如 0.5 0.3 0.2；或按图层名称，如 erosion = 0.6; heat = 0.4。</translation>
    </message>
    <message>
        <source>Numbers of the layers (1 = first) in which low values are bad, such as quality: 2 3. Or their names, parted by semicolons.</source>
        <translation>值越低退损越重的图层（如质量）的序号（1 为第一层），如 2 3；也可写图层名称，用分号分隔。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Result = Σ w·x with the weights divided by their sum. A cell without data in any layer is nodata. The layers should be on one scale (run “Normalise” or “Grade” first).&lt;/p&gt;&lt;p&gt;Layers in which less is better are turned: x becomes lowest + highest − x, so that they keep their scale.&lt;/p&gt;&lt;p&gt;Entropy weights, over the n cells valid in all layers, with p = x / Σx: e = −k Σ p ln p, k = 1 / ln n, w = (1 − e) / Σ(1 − e). A layer whose values differ more weighs more, a constant layer weighs 0; negative values are refused.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结果 = Σ w·x，权重先除以其和。任一图层无数据的像元为无数据。各图层应量纲一致（先运行“归一化”或“分级”）。&lt;/p&gt;&lt;p&gt;越小越好（负向）的图层先反向：x 变为 最小值 + 最大值 − x，量纲不变。&lt;/p&gt;&lt;p&gt;熵权：在各图层均有效的 n 个像元上，p = x / Σx，e = −k Σ p ln p，k = 1 / ln n，w = (1 − e) / Σ(1 − e)。数值差异越大权重越大，常数图层权重为 0；有负值则拒绝。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>One number per layer in their order, separated by blanks or commas, for example 0.5 0.3 0.2; or by name, for example slope = 0.6; rain = 0.4. For the weighting “As given”.</source>
        <translation>按图层顺序每层一个数，用空格或逗号分隔，如 0.5 0.3 0.2；或按图层名称，如 slope = 0.6; rain = 0.4。用于“给定权重”。</translation>
    </message>
    <message>
        <source>Numbers of the layers (1 = first) in which low values are good, such as costs: 2 3. Or their names, parted by semicolons.</source>
        <translation>越小越好（负向）的图层（如成本）的序号（1 为第一层），如 2 3；也可写图层名称，用分号分隔。</translation>
    </message>
    <message>
        <source>Layers where less is better</source>
        <translation>越小越好的图层（负向）</translation>
    </message>
    <message>
        <source>“{name}” is turned, because less is better: x becomes {sum:g} − x.</source>
        <translation>“{name}”为负向图层（越小越好），已反向：x 变为 {sum:g} − x。</translation>
    </message>
    <message>
        <source>Warning: {sentence}</source>
        <translation>警告：{sentence}</translation>
    </message>
    <message>
        <source>&lt;p&gt;A measure repairs the cells around a break point: a disc of the radius given (the field radius of barrier points goes first), a strip of that radius along the corridor where the break (length_m) is longer, or the line or area itself. They get the resistance after restoration where theirs is higher; nodata stays. Points that share a place number are one measure; its cost is the highest of theirs. Points with mitigated = 1 are left out. With a plan at work, its verdicts hold: rejected points are left out, mitigated ones too, moved ones lie at their new place, other measures take the place of those proposed.&lt;/p&gt;&lt;p&gt;Least costs of all corridors with the repaired cells are exact, as if computed anew. EC = √ Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ in km² (equivalent connectivity, Saura et al. 2011), a area of a source, p* the highest product along any path of p = exp(ln(p₀) · cost / d₀), cost the least cost of a corridor. gain_ec: rise of EC in percent of EC before, if this measure alone is carried out; cost_fall: fall of the least costs of all corridors (resistance × m); links: corridors that get cheaper; per_cost: gain_ec / cost.&lt;/p&gt;&lt;p&gt;Greedy order: of the measures that the rest of the budget pays, the one with the highest gain per cost follows next; all gains are computed anew after each step, until none gains. Two breaks of one corridor can gain more together than one by one, so the order is good but need not be the best set. level: measures that bring the first 50 % of the gain of the whole order, up to 80 %, the rest (proposed classes); not chosen; without gain.&lt;/p&gt;</source>
        <translation>&lt;p&gt;一项措施修复断裂点周围的像元：给定半径的圆（障碍点优先用其字段 radius）；断裂（length_m）更长时，为沿廊道、以该半径为半宽的带；线、面则为其本身。阻力值高于修复后阻力值的像元改为修复后阻力值，无数据保持不变。位置编号（place）相同的点为一项措施，成本取其中最高者。mitigated = 1 的点不计入。有规划在用时按其核查结论：已否定和已缓解的点不计入，已移动的点取新位置，另定的措施代替建议措施。&lt;/p&gt;&lt;p&gt;修复后各廊道的最小累积阻力是精确的，与重新计算相同。EC = √ Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ，单位平方千米（等效连通面积，Saura 等 2011）；a 为源地面积，p* 为各路径上 p = exp(ln(p₀) · cost / d₀) 乘积的最大值，cost 为廊道的最小累积阻力。gain_ec：仅实施该措施时 EC 的增幅（占修复前 EC 的 %）；cost_fall：各廊道最小累积阻力的下降量（阻力×米）；links：阻力下降的廊道数；per_cost：gain_ec / 成本。&lt;/p&gt;&lt;p&gt;贪心次序：在剩余预算负担得起的措施中，依次选单位成本增益最高者，每步之后全部重新计算，直到不再有增益。同一廊道的两个断裂点一并修复的增益可能大于分别修复之和，因此该次序较优，但不一定是最优组合。level：依次带来前 50 % 增益、至 80 % 增益、其余增益的措施（建议分级）；未入选；无增益。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{text} Left empty, the plan's own table is used where it has one (menu “Rule tables…”).</source>
        <translation>{text}留空时，若本规划有自己的表则采用该表（菜单“规则表…”）。</translation>
    </message>
    <message>
        <source>“{label}”: the plan's own table is used.</source>
        <translation>“{label}”：采用本规划自己的表。</translation>
    </message>
    <message>
        <source>The layer cannot be opened any more. Give it again.</source>
        <translation>图层已无法打开，请重新提供。</translation>
    </message>
    <message>
        <source>It is neither a raster nor a vector layer.</source>
        <translation>既不是栅格也不是矢量图层。</translation>
    </message>
    <message>
        <source>{layer}: {text}</source>
        <translation>{layer}：{text}</translation>
    </message>
    <message>
        <source>{count} of {wanted} layers are given.</source>
        <translation>应有 {wanted} 个图层，已提供 {count} 个。</translation>
    </message>
    <message>
        <source>{count} layers. {text}</source>
        <translation>{count} 个图层。{text}</translation>
    </message>
    <message>
        <source>{text} Bringing to the grid mends it.</source>
        <translation>{text}整理到规划网格时自动处理。</translation>
    </message>
    <message>
        <source>Bring vector layer to the planning grid</source>
        <translation>矢量图层整理到规划网格</translation>
    </message>
    <message>
        <source>Reprojects, repairs and cuts a layer to the rectangle of the planning grid; all its fields stay.</source>
        <translation>把图层投影、修复并裁剪到规划网格范围，保留全部字段。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Features that meet the rectangle of the planning grid are brought into its coordinate system, made valid and cut along it. Fields, name, style and kind of the layer are kept, and so is the mark of illustrative data. How many geometries were repaired or left out is reported.&lt;/p&gt;</source>
        <translation>&lt;p&gt;与规划网格范围相交的要素转换到网格坐标系，修复几何后沿范围裁剪。保留图层的字段、名称、样式和种类，也保留示意数据标记。修复和略去的几何个数会报告。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Points, lines or polygons in any CRS.</source>
        <translation>任意坐标系的点、线或面。</translation>
    </message>
    <message>
        <source>Key of the kind that the result is marked as; empty: that of the layer.</source>
        <translation>结果标记为哪个种类（键名）；留空则沿用图层的种类。</translation>
    </message>
    <message>
        <source>The layer in the coordinate system of the grid.</source>
        <translation>规划网格坐标系下的图层。</translation>
    </message>
    <message>
        <source>Prepared layer</source>
        <translation>整理后的图层</translation>
    </message>
    <message>
        <source>There is no kind “{key}”.</source>
        <translation>没有“{key}”这个种类。</translation>
    </message>
    <message>
        <source>Nothing of “{name}” lies on the planning grid. Check its coordinate system.</source>
        <translation>“{name}”没有要素落在规划网格内，请检查其坐标系。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Boundaries, elevation, greenness and main rivers are real and freely licensed (see README.md and licences in the folder); land cover, roads, red line, risks and all other layers are made up to resemble the region and marked as illustrative. Illustrative data are no basis for planning. Cell size 250 m, CRS EPSG:4527, land cover in CLCD codes.&lt;/p&gt;&lt;p&gt;Climate, soil and satellite layers for evaluation and diagnosis are made up too, with the detail of such products (500 m or 1 km) on the same cells of 250 m. README.md says which layers to try each tool with.&lt;/p&gt;</source>
        <translation>&lt;p&gt;界线、高程、植被绿度和主要河流为真实的开放许可数据（见文件夹中的 README.md 和 licences）；土地覆盖、道路、红线、风险等其他图层为模拟该地区生成，均标注“示意”。示意数据不作规划依据。像元 250 米，坐标系 EPSG:4527，土地覆盖采用 CLCD 编码。&lt;/p&gt;&lt;p&gt;功能评价与退损诊断用的气候、土壤、遥感图层也是示意数据，细节与同类产品相同（500 m 或 1 km），写在同样的 250 m 像元上。README.md 说明各工具可用哪些图层试算。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The run could not be noted in the plan: {why}</source>
        <translation>运行未能记入规划：{why}</translation>
    </message>
    <message>
        <source>Weight of “{name}”</source>
        <translation>“{name}”的权重</translation>
    </message>
    <message>
        <source>Break {number}</source>
        <translation>断点 {number}</translation>
    </message>
    <message>
        <source>Whose result is tested. Layers and parameters name the models they are for; leave the others alone.</source>
        <translation>检验哪一项成果。图层和参数后括号内注明所属模型，其余留空即可。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>All at random (Monte Carlo)</source>
        <translation>全部随机变动（蒙特卡洛）</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>逐一变动</translation>
    </message>
    <message>
        <source>How weights and thresholds are moved for the result; the influence always moves them one at a time too.</source>
        <translation>成果栅格中权重与阈值的变动方式；计算参数影响时总会另行逐一变动。</translation>
    </message>
    <message>
        <source>Random runs (Monte Carlo). Proposed default 100; more make the shares finer and take longer.</source>
        <translation>随机运行次数（蒙特卡洛）。建议默认 100；次数越多，比例越精细，耗时越长。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行次数</translation>
    </message>
    <message>
        <source>How far each weight and threshold moves to both sides, in percent of its value (breaks: of the distance to the nearest other break). Proposed default 20.</source>
        <translation>各权重和阈值向两侧变动的幅度，以其取值的百分比计（断点以其与最近断点的间距计）。建议默认 20。</translation>
    </message>
    <message>
        <source>Spread (%)</source>
        <translation>变动幅度（%）</translation>
    </message>
    <message>
        <source>Table with the columns parameter, minimum, maximum and, where wanted, step, in place of the spread. Parameters it does not name, or gives no range, stay as they are. The table of influence of a run before can be edited and given here.</source>
        <translation>含 parameter（参数）、minimum（最小值）、maximum（最大值）列的表，可另有 step（步长）列，用以代替变动幅度。表中未列出或未给范围的参数保持不变。可将前一次运行的参数影响表修改后用在此处。</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>变动范围表</translation>
    </message>
    <message>
        <source>Values that each parameter takes when it moves alone, from minimum to maximum. Proposed default 4.</source>
        <translation>参数单独变动时从最小值到最大值的取值个数。建议默认 4。</translation>
    </message>
    <message>
        <source>Values one at a time</source>
        <translation>单独变动的取值个数</translation>
    </message>
    <message>
        <source>The same seed gives the same random runs.</source>
        <translation>种子相同，随机运行即相同。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>From this share of runs on a cell counts as stable in the sentence. Proposed default 90.</source>
        <translation>结论中，类别不变的运行达到该比例即视为稳定。建议默认 90。</translation>
    </message>
    <message>
        <source>Stable from (% of runs)</source>
        <translation>稳定标准（运行次数的%）</translation>
    </message>
    <message>
        <source>overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Overlay: one number per layer in their order; empty: equal. Zones: five numbers in the order water, soil, biodiversity, agriculture, settlement; empty: equal.</source>
        <translation>叠加：按图层次序每层一个数，留空为等权。分区：按水源涵养、水土保持、生物多样性、农业生产、人居环境次序五个数，留空为等权。</translation>
    </message>
    <message>
        <source>overlay, zones</source>
        <translation>叠加、分区</translation>
    </message>
    <message>
        <source>Ascending values that cut the overlay into classes, such as 0.2 0.4 0.6 0.8. Empty: natural breaks.</source>
        <translation>将叠加结果分级的升序断点，如 0.2 0.4 0.6 0.8。留空时采用自然断点。</translation>
    </message>
    <message>
        <source>Classes by natural breaks where no breaks are given. Proposed default 5.</source>
        <translation>未给断点时自然断点的分级数。建议默认 5。</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Cells of 1 to 5 get that function whatever the scores say; 0 or nodata: the scores decide.</source>
        <translation>值为 1 至 5 的像元直接取该功能，不论得分；0 或无数据由得分决定。</translation>
    </message>
    <message>
        <source>As in “Level-1 restoration zones”.</source>
        <translation>同“一级生态修复分区”。</translation>
    </message>
    <message>
        <source>types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Common land-use classes 1 to 15.</source>
        <translation>通用用地类 1 至 15。</translation>
    </message>
    <message>
        <source>types, priority</source>
        <translation>类型、优先序</translation>
    </message>
    <message>
        <source>types, zones</source>
        <translation>类型、分区</translation>
    </message>
    <message>
        <source>Rules of “Determine restoration types” or “Restoration priority”; left empty, the built-in ones.</source>
        <translation>“修复类型判定（九类）”或“修复优先序”的规则表；留空采用内置规则。</translation>
    </message>
    <message>
        <source>As in “Restoration priority”.</source>
        <translation>同“修复优先序”。</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先序</translation>
    </message>
    <message>
        <source>Percent of the runs that keep the class of the unshaken run; no data: no class in any run.</source>
        <translation>与未变动运行类别相同的运行所占百分比；无数据表示各次运行均无类别。</translation>
    </message>
    <message>
        <source>Runs that keep the class (%)</source>
        <translation>类别不变的运行比例（%）</translation>
    </message>
    <message>
        <source>How much each parameter decides, the strongest first; can be edited and given as ranges.</source>
        <translation>各参数的影响程度，由强到弱；修改后可作为变动范围表使用。</translation>
    </message>
    <message>
        <source>Influence of the parameters</source>
        <translation>参数影响</translation>
    </message>
    <message>
        <source>The other class that the runs give most often; 0: none.</source>
        <translation>各次运行中除原类别外出现最多的类别；0 表示没有。</translation>
    </message>
    <message>
        <source>Second class</source>
        <translation>次优类别</translation>
    </message>
    <message>
        <source>For zones: planning units with their zone, the share of runs that keep it and the second zone.</source>
        <translation>用于分区：规划单元及其分区、分区不变的运行比例和次优分区。</translation>
    </message>
    <message>
        <source>Robustness of the planning units</source>
        <translation>规划单元稳健性</translation>
    </message>
    <message>
        <source>Result in one sentence</source>
        <translation>一句话结论</translation>
    </message>
    <message>
        <source>Stable area (%)</source>
        <translation>稳定面积（%）</translation>
    </message>
    <message>
        <source>Mean share of runs that keep the class (%)</source>
        <translation>类别不变的平均运行比例（%）</translation>
    </message>
    <message>
        <source>{label} ({models})</source>
        <translation>{label}（{models}）</translation>
    </message>
    <message>
        <source>{stable} % of the area keeps its class in at least {least} % of {count} runs; no parameter changes a class alone.</source>
        <translation>在 {count} 次运行中，{stable}% 的面积在至少 {least}% 的运行里类别不变；任一参数单独变动均不改变类别。</translation>
    </message>
    <message>
        <source>{stable} % of the area keeps its class in at least {least} % of {count} runs; {parameter} decides most (moved alone, it changes {changed} % of the area).</source>
        <translation>在 {count} 次运行中，{stable}% 的面积在至少 {least}% 的运行里类别不变；影响最大的是{parameter}（单独变动时改变 {changed}% 的面积）。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Experts ask why a weight is 0.4 and not 0.5. The model is run as it is, then again with its weights and thresholds moved within ranges; a cell (a planning unit for zones) is robust where it keeps its class.&lt;/p&gt;&lt;p&gt;1. Ranges: every weight and threshold moves by the spread to both sides (breaks by that part of the distance to the nearest other break), or as the table of ranges says. Thresholds of graded layers (degradation, flood, heat) and classes stay unless the table moves them, for example from 1 to 3 with step 1.&lt;br&gt;2. Monte Carlo: all move together at random, evenly within their ranges, one value in every n-th part of a range (Latin hypercube; McKay and others 1979); the seed makes it repeatable. One at a time: each moves alone in even steps, the others stay (Chen and others 2010).&lt;br&gt;3. Result = percent of runs that give the class of the unshaken run. Cells without a class in any run are no data.&lt;br&gt;4. Influence, the strongest first: percent of the area that changes its class anywhere in the range when the parameter moves alone, and its mean over the range. In Monte Carlo also Spearman's correlation of the distance from the given value with the changed area, and the first-order index S = Var(E[Y | x]) / Var(Y) (Sobol 1993) of the changed area Y from means over bins of x, without the part that chance explains.&lt;/p&gt;&lt;p&gt;Models: weighted overlay graded by breaks; restoration types and restoration priority by their rules; level-1 zones from the five function scores. They are computed by the same functions as the tools. Weights are divided by their sum as there; breaks that cross are put in order, and a score for medium term above that for near term counts as equal to it.&lt;/p&gt;&lt;p&gt;The ranges are proposed defaults: ±20 % for weights is usual in tests of multi-criteria evaluation. The result says how far classes depend on these choices, not whether the data are right.&lt;/p&gt;</source>
        <translation>&lt;p&gt;专家常问：权重为什么是 0.4 而不是 0.5？本工具先按原参数运行模型，再在一定范围内变动权重与阈值反复运行；像元（分区为规划单元）类别保持不变，即为稳健。&lt;/p&gt;&lt;p&gt;1. 变动范围：各权重和阈值按变动幅度向两侧变动（断点按其与最近断点间距的比例），或按变动范围表。分级图层（退损、洪涝、热岛）的阈值和类别不变动，除非在表中给出，例如从 1 到 3、步长 1。&lt;br&gt;2. 蒙特卡洛：全部参数在各自范围内同时均匀随机变动，范围的每个 n 等分各取一值（拉丁超立方抽样，McKay 等 1979）；种子保证可重复。逐一变动：每次只有一个参数按等距取值变动，其余不变（Chen 等 2010）。&lt;br&gt;3. 结果 = 与未变动运行类别相同的运行百分比。各次运行均无类别的像元为无数据。&lt;br&gt;4. 影响，由强到弱：参数单独变动时，在其范围内任一取值使类别改变的面积百分比，以及在范围内的平均值。蒙特卡洛另给出参数偏离原值的距离与改变面积的斯皮尔曼相关系数，以及改变面积 Y 的一阶敏感性指数 S = Var(E[Y | x]) / Var(Y)（Sobol 1993），由 x 分组均值求得并扣除偶然部分。&lt;/p&gt;&lt;p&gt;模型：按断点分级的加权叠加；按规则判定的修复类型和修复优先序；由五类功能得分划定的一级分区。计算所用函数与各工具相同。权重同样除以其和；断点交叉时重新排序，中期得分下限高于近期得分下限时按相等处理。&lt;/p&gt;&lt;p&gt;变动范围为建议默认值：多准则评价检验中权重常取 ±20%。结果说明类别在多大程度上取决于这些选择，并不说明数据是否正确。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The table of ranges names “{parameter}”, which is no parameter. There are {known}.</source>
        <translation>变动范围表中的“{parameter}”不是参数。可用的参数有 {known}。</translation>
    </message>
    <message>
        <source>The range of “{parameter}” must hold its value {value:g}; the table gives {low} to {high}.</source>
        <translation>“{parameter}”的变动范围须包含其取值 {value:g}；表中为 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>The range of “{parameter}” must lie within {low:g} to {high:g}, with a step of 0 or more.</source>
        <translation>“{parameter}”的变动范围须在 {low:g} 至 {high:g} 之间，步长不小于 0。</translation>
    </message>
    <message>
        <source>Robustness of results</source>
        <translation>结果稳健性分析</translation>
    </message>
    <message>
        <source>Moves weights and thresholds and tells where the classes stay and which parameter decides most.</source>
        <translation>变动权重与阈值，给出类别保持不变的位置和影响最大的参数。</translation>
    </message>
    <message>
        <source>No parameter moves. Give a table of ranges with minimum below maximum; there are {known}.</source>
        <translation>没有参数变动。请给出最小值小于最大值的变动范围表；可用的参数有 {known}。</translation>
    </message>
    <message>
        <source>{moved} parameters move: {random} random runs and {alone} runs in which one moves alone.</source>
        <translation>{moved} 个参数变动：随机运行 {random} 次，单个参数变动的运行 {alone} 次。</translation>
    </message>
    <message>
        <source>These stay as they are: {parameters}.</source>
        <translation>以下参数保持不变：{parameters}。</translation>
    </message>
    <message>
        <source>Rejected features are left out, mitigated ones count as repaired, moved ones lie at their new place. Without a plan nothing changes.</source>
        <translation>“不属实”的要素不参与计算，“已缓解”的视为已修复，“移位”的按新位置计算。没有打开规划时不作任何改变。</translation>
    </message>
    <message>
        <source>Take the verdicts of the plan</source>
        <translation>采用规划的核查结论</translation>
    </message>
    <message>
        <source>Verdicts of the plan “{plan}” on “{layer}”: {confirmed} confirmed, {rejected} rejected and left out, {mitigated} mitigated, {moved} moved.</source>
        <translation>规划“{plan}”对“{layer}”的核查结论：属实 {confirmed} 处，不属实（未计入）{rejected} 处，已缓解 {mitigated} 处，移位 {moved} 处。</translation>
    </message>
    <message>
        <source>{value} is no class code: whole numbers from 0 to 65535 are.</source>
        <translation>{value} 不是类别编码：应为 0 到 65535 的整数。</translation>
    </message>
    <message>
        <source>There is no expert whose judgements could be taken.</source>
        <translation>没有专家，无判断可用。</translation>
    </message>
    <message>
        <source>The experts judge different numbers of criteria.</source>
        <translation>各专家判断的准则数目不同。</translation>
    </message>
    <message>
        <source>Weights are missing for: {names}.</source>
        <translation>缺少权重：{names}。</translation>
    </message>
    <message>
        <source>Weights are 0 or more, and at least one is above 0.</source>
        <translation>权重不能为负，且至少有一个大于 0。</translation>
    </message>
    <message>
        <source>No layer is called “{name}”; the layers are {known}.</source>
        <translation>没有名为“{name}”的图层；现有图层为 {known}。</translation>
    </message>
    <message>
        <source>More than one layer is called “{name}”. Rename them, or give numbers in the order of the layers.</source>
        <translation>名为“{name}”的图层不止一个。请改名，或按图层顺序填写数字。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened as a table.</source>
        <translation>“{name}”不能作为表格打开。</translation>
    </message>
    <message>
        <source>“{name}” must end with .csv, .xlsx or .gpkg.</source>
        <translation>“{name}”的扩展名须为 .csv、.xlsx 或 .gpkg。</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a table or column.</source>
        <translation>“{name}”不能作为表名或列名。</translation>
    </message>
    <message>
        <source>Whole area</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>其他变化</translation>
    </message>
    <message>
        <source>“{path}” cannot be written.</source>
        <translation>“{path}”无法写入。</translation>
    </message>
    <message>
        <source>“{path}” holds a plan already. Open it instead.</source>
        <translation>“{path}”中已有规划，请直接打开。</translation>
    </message>
    <message>
        <source>The plan “{path}” is not there.</source>
        <translation>找不到规划“{path}”。</translation>
    </message>
    <message>
        <source>“{path}” is no plan of EcoRestore.</source>
        <translation>“{path}”不是 EcoRestore 的规划。</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version of EcoRestore. Update the plugin.</source>
        <translation>“{path}”由更新版本的 EcoRestore 建立，请升级插件。</translation>
    </message>
    <message>
        <source>The plan “{path}” is in use. Try again when the other program is done.</source>
        <translation>规划“{path}”正被占用，请待其他程序用完后再试。</translation>
    </message>
    <message>
        <source>The plan “{path}” cannot be written: {why}</source>
        <translation>规划“{path}”无法写入：{why}</translation>
    </message>
    <message>
        <source>Planning area</source>
        <translation>规划范围与分区界</translation>
    </message>
    <message>
        <source>Land use and relief</source>
        <translation>用地与地形</translation>
    </message>
    <message>
        <source>Control lines and reserves</source>
        <translation>控制线与保护地</translation>
    </message>
    <message>
        <source>Waters</source>
        <translation>水系</translation>
    </message>
    <message>
        <source>Roads and railways</source>
        <translation>道路与铁路</translation>
    </message>
    <message>
        <source>Mines and other sites</source>
        <translation>矿山及其他用地</translation>
    </message>
    <message>
        <source>Land surface by satellite</source>
        <translation>地表遥感</translation>
    </message>
    <message>
        <source>Society and hazards</source>
        <translation>社会经济与灾害</translation>
    </message>
    <message>
        <source>Results you have already</source>
        <translation>已有成果</translation>
    </message>
    <message>
        <source>“{role}” takes {most} layer(s), {count} were given. Remove some first.</source>
        <translation>“{role}”最多 {most} 个图层，提供了 {count} 个，请先移除一些。</translation>
    </message>
    <message>
        <source>“{name}” is held in memory only and would be lost. Save it to a file first.</source>
        <translation>“{name}”仅在内存中，会丢失，请先保存为文件。</translation>
    </message>
    <message>
        <source>a raster</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>a vector layer</source>
        <translation>矢量图层</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>“{name}” does not fit “{role}”, which takes {wanted}.</source>
        <translation>“{name}”不适合“{role}”，这里需要{wanted}。</translation>
    </message>
    <message>
        <source>There is no built-in table “{table}”.</source>
        <translation>没有内置表“{table}”。</translation>
    </message>
    <message>
        <source>There is no scenario “{name}”.</source>
        <translation>没有情景“{name}”。</translation>
    </message>
    <message>
        <source>Give the scenario a name.</source>
        <translation>请输入情景名称。</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a scenario: use letters and digits.</source>
        <translation>“{name}”不能用作情景名称：请使用文字和数字。</translation>
    </message>
    <message>
        <source>There is a scenario “{name}” already.</source>
        <translation>情景“{name}”已存在。</translation>
    </message>
    <message>
        <source>“{verdict}” is no verdict.</source>
        <translation>“{verdict}”不是核查结论。</translation>
    </message>
    <message>
        <source>A moved place needs its new position.</source>
        <translation>移位的点位需要给出新位置。</translation>
    </message>
    <message>
        <source>The photo “{path}” cannot be copied: {why}</source>
        <translation>照片“{path}”无法复制：{why}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>属实</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不属实</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>已缓解</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>核查结论</translation>
    </message>
    <message>
        <source>{count} smaller classes</source>
        <translation>较小的 {count} 类</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Area (km²)</source>
        <translation>面积（km²）</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>入门教程</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>All tools</source>
        <translation>工具一览</translation>
    </message>
    <message>
        <source>Weights…</source>
        <translation>权重…</translation>
    </message>
    <message>
        <source>Rule tables…</source>
        <translation>规则表…</translation>
    </message>
    <message>
        <source>Review places…</source>
        <translation>点位核查…</translation>
    </message>
    <message>
        <source>Restoration plan</source>
        <translation>修复规划</translation>
    </message>
    <message>
        <source>Restoration plan: its data, steps and history</source>
        <translation>修复规划：数据、步骤与历史</translation>
    </message>
    <message>
        <source>The planning boundary says no place on earth. Check its coordinate system.</source>
        <translation>规划边界无法定位，请检查其坐标系。</translation>
    </message>
    <message>
        <source>&amp;Find in project</source>
        <translation>在工程中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Looks for layers of the project by their marks and names</source>
        <translation>按图层标记和名称在工程中查找</translation>
    </message>
    <message>
        <source>Looks for files in a folder and the folders below</source>
        <translation>在文件夹及其子文件夹中查找文件</translation>
    </message>
    <message>
        <source>Optional &amp;data too</source>
        <translation>显示可选数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>A layer of the project or a file for the selected row</source>
        <translation>为所选行指定工程图层或文件</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Takes back what was given for the selected row; the layer itself stays</source>
        <translation>取消所选行的图层；图层本身保留</translation>
    </message>
    <message>
        <source>&amp;Bring to the grid…</source>
        <translation>整理到规划网格(&amp;B)…</translation>
    </message>
    <message>
        <source>Still needed: {names}.</source>
        <translation>还缺少：{names}。</translation>
    </message>
    <message>
        <source>Makes the planning grid and aligns, cuts and classifies everything that was given</source>
        <translation>建立规划网格，并对已提供的全部数据进行对齐、裁剪和分类</translation>
    </message>
    <message>
        <source>Drag layers or files onto a row, or double-click it.</source>
        <translation>把图层或文件拖到对应的行上，或双击该行。</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>添加到地图</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Files for “{role}”</source>
        <translation>“{role}”的文件</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>数据所在文件夹</translation>
    </message>
    <message>
        <source>{count} rows were filled.</source>
        <translation>已填入 {count} 行。</translation>
    </message>
    <message>
        <source>Nothing new was found.</source>
        <translation>没有找到新的图层。</translation>
    </message>
    <message>
        <source>The layers are still being checked. Try again in a moment.</source>
        <translation>图层仍在检查，请稍后再试。</translation>
    </message>
    <message>
        <source>These have faults, and their steps may fail: {names}. Bring the others to the grid?</source>
        <translation>下列数据有错误，相应步骤可能失败：{names}。其余数据是否继续整理到规划网格？</translation>
    </message>
    <message>
        <source>Bring to the grid</source>
        <translation>整理到规划网格</translation>
    </message>
    <message>
        <source>Begin with “New plan…”: choose where its results go, then give your layers on the tab Data.</source>
        <translation>请先点击“新建规划…”选择成果存放位置，再到“数据”页提供图层。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>新建规划(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open plan…</source>
        <translation>打开规划(&amp;O)…</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Copies parameters and results of the plan into a new scenario</source>
        <translation>把规划的参数和成果复制为一个新情景</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Compares two scenarios: areas, agreement, changed places</source>
        <translation>对比两个情景：面积、一致性、变化区域</translation>
    </message>
    <message>
        <source>New plan: choose its GeoPackage</source>
        <translation>新建规划：选择 GeoPackage 文件</translation>
    </message>
    <message>
        <source>plan.gpkg</source>
        <translation>修复规划.gpkg</translation>
    </message>
    <message>
        <source>Open plan: choose its GeoPackage</source>
        <translation>打开规划：选择 GeoPackage 文件</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>未打开规划</translation>
    </message>
    <message>
        <source>Base plan</source>
        <translation>基准方案</translation>
    </message>
    <message>
        <source>Steps of the plan are still running. Stop them and close QGIS? What is done is kept.</source>
        <translation>规划步骤仍在运行。停止运行并关闭 QGIS 吗？已完成的成果会保留。</translation>
    </message>
    <message>
        <source>Error: {sentence}</source>
        <translation>错误：{sentence}</translation>
    </message>
    <message>
        <source>All rasters of the plan share one grid. It is laid over the planning boundary; every layer that was given is then aligned, cut and classified in the background.</source>
        <translation>规划的全部栅格共用一个网格，范围取自规划边界；随后在后台对已提供的各图层进行对齐、裁剪和分类。</translation>
    </message>
    <message>
        <source>Cell &amp;size</source>
        <translation>像元大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Coordinate system</source>
        <translation>坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Margin around the boundary</source>
        <translation>边界外扩(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;lassification of the land use</source>
        <translation>用地分类体系(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Bring to the grid</source>
        <translation>整理到规划网格(&amp;B)</translation>
    </message>
    <message>
        <source>The grid has about {cells} cells.</source>
        <translation>网格约 {cells}个像元。</translation>
    </message>
    <message>
        <source>{text} Some steps take long and much memory; larger cells are quicker.</source>
        <translation>{text}部分步骤耗时长、占内存多，加大像元可提速。</translation>
    </message>
    <message>
        <source>{count} million</source>
        <translation>{count} 百万</translation>
    </message>
    <message>
        <source>Find a run by its step, tool or result</source>
        <translation>按步骤、工具或成果查找运行记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step or tool</source>
        <translation>步骤或工具</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>&amp;Repeat…</source>
        <translation>重复运行(&amp;R)…</translation>
    </message>
    <message>
        <source>Opens the tool with exactly these parameters</source>
        <translation>按完全相同的参数打开工具</translation>
    </message>
    <message>
        <source>Copy as &amp;Python</source>
        <translation>复制为 Python(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as qgis_process &amp;command</source>
        <translation>复制为 qgis_process 命令(&amp;C)</translation>
    </message>
    <message>
        <source>Put into a &amp;model…</source>
        <translation>生成模型(&amp;M)…</translation>
    </message>
    <message>
        <source>The selected runs become steps of a model, wired where one took what another made</source>
        <translation>所选运行成为模型的步骤，前一步的成果自动连接到后一步</translation>
    </message>
    <message>
        <source>{tool} (part of {flow})</source>
        <translation>{tool}（属于 {flow}）</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>规划步骤</translation>
    </message>
    <message>
        <source>The classification of the land use is not known: choose what it is on the tab Data.</source>
        <translation>用地数据的分类体系未知：请在“数据”页中指定。</translation>
    </message>
    <message>
        <source>EcoRestore: check of the plan&apos;s data</source>
        <translation>EcoRestore：检查规划数据</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>{role} (needed)</source>
        <translation>{role}（必需）</translation>
    </message>
    <message>
        <source>Being checked …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Needed.</source>
        <translation>必需。</translation>
    </message>
    <message>
        <source>Usual.</source>
        <translation>常用。</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>可选。</translation>
    </message>
    <message>
        <source>{count} layers: {first} …</source>
        <translation>{count} 个图层：{first}…</translation>
    </message>
    <message>
        <source>EcoRestore: {count} steps of the plan</source>
        <translation>EcoRestore：{count} 个规划步骤</translation>
    </message>
    <message>
        <source>Not run: {steps} could not be made.</source>
        <translation>未运行：{steps} 未能完成。</translation>
    </message>
    <message>
        <source>The tool “{tool}” is not there.</source>
        <translation>找不到工具“{tool}”。</translation>
    </message>
    <message>
        <source>The tool gave no result.</source>
        <translation>工具没有产生成果。</translation>
    </message>
    <message>
        <source>Copy scenario</source>
        <translation>复制情景</translation>
    </message>
    <message>
        <source>Name of the new scenario</source>
        <translation>新情景名称</translation>
    </message>
    <message>
        <source>Copying the plan into “{name}”</source>
        <translation>正在把规划复制为情景“{name}”</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>情景对比</translation>
    </message>
    <message>
        <source>First scenario</source>
        <translation>情景一</translation>
    </message>
    <message>
        <source>Second scenario</source>
        <translation>情景二</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Add changed places</source>
        <translation>添加变化区域图层</translation>
    </message>
    <message>
        <source>Choose two different scenarios.</source>
        <translation>请选择两个不同的情景。</translation>
    </message>
    <message>
        <source>The two scenarios have no result of classes in common.</source>
        <translation>两个情景没有共同的分类成果。</translation>
    </message>
    <message>
        <source>Comparing scenarios</source>
        <translation>正在对比情景</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Difference (km²)</source>
        <translation>差值（km²）</translation>
    </message>
    <message>
        <source>Agreement {share} %, Kappa {kappa}; changed {area} km². {most}</source>
        <translation>一致率 {share} %，Kappa 系数 {kappa}；变化面积 {area} km²。{most}</translation>
    </message>
    <message>
        <source>Most: {changes}.</source>
        <translation>主要变化：{changes}。</translation>
    </message>
    <message>
        <source>Changed: {result}</source>
        <translation>变化区域：{result}</translation>
    </message>
    <message>
        <source>EcoRestore: search for data</source>
        <translation>EcoRestore：查找数据</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>显示全部步骤</translation>
    </message>
    <message>
        <source>Also the preparing steps whose layers were not given</source>
        <translation>同时显示未提供图层的准备步骤</translation>
    </message>
    <message>
        <source>&amp;Update what is out of date</source>
        <translation>更新过期成果(&amp;U)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs the selected steps, and before them what they need that is not up to date</source>
        <translation>运行所选步骤；其所需而未更新的步骤先行运行</translation>
    </message>
    <message>
        <source>Run &amp;all</source>
        <translation>全部运行(&amp;A)</translation>
    </message>
    <message>
        <source>Runs every step whose data are there and whose result is not up to date</source>
        <translation>运行所有数据齐备且成果不是最新的步骤</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>The step is being run.</source>
        <translation>该步骤正在运行。</translation>
    </message>
    <message>
        <source>The step is run after those before it.</source>
        <translation>该步骤将在前面的步骤完成后运行。</translation>
    </message>
    <message>
        <source>Open the tool…</source>
        <translation>打开工具…</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次运行</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>缺少数据</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>手工编辑过</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>The state of this step is being worked out.</source>
        <translation>正在判断该步骤的状态。</translation>
    </message>
    <message>
        <source>Missing: {names}</source>
        <translation>缺少：{names}</translation>
    </message>
    <message>
        <source>Cannot run: {names} is missing. Give it on the tab Data, or run the step that makes it.</source>
        <translation>无法运行：缺少{names}。请在“数据”页中提供，或先运行生成它的步骤。</translation>
    </message>
    <message>
        <source>Has not been run; everything it needs is there or can be made.</source>
        <translation>尚未运行；所需数据已有或可以生成。</translation>
    </message>
    <message>
        <source>The result is what the step would make now.</source>
        <translation>成果为最新。</translation>
    </message>
    <message>
        <source>The result was changed after the run ({why}). It is kept; run the step to make it anew.</source>
        <translation>成果在运行后被修改（{why}），予以保留；如需重新生成请运行该步骤。</translation>
    </message>
    <message>
        <source>The result is old: {why}.</source>
        <translation>成果已过期：{why}。</translation>
    </message>
    <message>
        <source>“{name}” has changed</source>
        <translation>“{name}”已变化</translation>
    </message>
    <message>
        <source>“{name}” is new</source>
        <translation>新增了“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is gone</source>
        <translation>“{name}”已不存在</translation>
    </message>
    <message>
        <source>the step “{name}” before it is out of date</source>
        <translation>前一步骤“{name}”已过期</translation>
    </message>
    <message>
        <source>the table “{name}” has changed</source>
        <translation>规则表“{name}”已变化</translation>
    </message>
    <message>
        <source>settings of the plan have changed</source>
        <translation>规划的参数已变化</translation>
    </message>
    <message>
        <source>the tool has changed</source>
        <translation>工具已更新</translation>
    </message>
    <message>
        <source>the result “{name}” is gone</source>
        <translation>成果“{name}”已不存在</translation>
    </message>
    <message>
        <source>“{name}” was edited</source>
        <translation>“{name}”被手工编辑</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>缺少“{name}”</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names}等另外 {count} 项</translation>
    </message>
    <message>
        <source>{fresh}/{count} up to date</source>
        <translation>{fresh}/{count} 项最新</translation>
    </message>
    <message>
        <source>Profile along the corridor</source>
        <translation>沿廊道剖面</translation>
    </message>
    <message>
        <source>No profile: it needs corridors near the place, and resistance, current or corridor swath in the project.</source>
        <translation>无剖面：需要附近有廊道，且工程中有阻力面、电流或廊道范围图层。</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>阻力值</translation>
    </message>
    <message>
        <source>Current (A)</source>
        <translation>电流（安）</translation>
    </message>
    <message>
        <source>Review places</source>
        <translation>点位核查</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The place before (Page Up)</source>
        <translation>上一个点位（Page Up）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>The place after (Page Down)</source>
        <translation>下一个点位（Page Down）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last thing said (Ctrl+Z)</source>
        <translation>撤销上一次核查（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Make or open a plan…</source>
        <translation>新建或打开规划…</translation>
    </message>
    <message>
        <source>Verdicts are kept in the plan&apos;s GeoPackage</source>
        <translation>核查结论保存在规划的 GeoPackage 中</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部点位</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>全部严重程度</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>全部区</translation>
    </message>
    <message>
        <source>{number} of {all}, {judged} judged</source>
        <translation>第 {number} 个，共 {all} 个，已核查 {judged} 个</translation>
    </message>
    <message>
        <source>No layer to judge in the project. Run “Ecological break points” first, or add its result.</source>
        <translation>工程中没有可核查的图层。请先运行“生态断裂点识别”，或添加其结果。</translation>
    </message>
    <message>
        <source>Verdicts are kept in a plan. Make or open one first.</source>
        <translation>核查结论保存在规划中，请先新建或打开规划。</translation>
    </message>
    <message>
        <source>Photo of the place</source>
        <translation>点位照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.tif *.heic)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.tif *.heic)</translation>
    </message>
    <message>
        <source>Click on the map where the place really is. Esc or another tool ends this.</source>
        <translation>请在地图上点击点位的实际位置。按 Esc 或换用其他工具即结束。</translation>
    </message>
    <message>
        <source>Make or open a plan</source>
        <translation>新建或打开规划</translation>
    </message>
    <message>
        <source>Plan (*.gpkg)</source>
        <translation>规划 (*.gpkg)</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Attribute value</source>
        <translation>属性值</translation>
    </message>
    <message>
        <source>As proposed</source>
        <translation>按建议措施</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移位…</translation>
    </message>
    <message>
        <source>It is there, as the tool found it (Ctrl+1)</source>
        <translation>现场属实，与工具识别一致（Ctrl+1）</translation>
    </message>
    <message>
        <source>It is none: later steps and maps leave it out (Ctrl+2)</source>
        <translation>并非断裂点：后续步骤与图件不计入（Ctrl+2）</translation>
    </message>
    <message>
        <source>Something that is built already mends it: it counts as repaired (Ctrl+3)</source>
        <translation>已有设施缓解：视为已修复（Ctrl+3）</translation>
    </message>
    <message>
        <source>It lies elsewhere: click on the map where it is (Ctrl+4)</source>
        <translation>位置有误：在地图上点击实际位置（Ctrl+4）</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议措施</translation>
    </message>
    <message>
        <source>Other measure</source>
        <translation>其他措施</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>District</source>
        <translation>所在区</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>核查结论</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Rule tables</source>
        <translation>规则表</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>编辑副本</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Use the built-in table again</source>
        <translation>恢复采用内置表</translation>
    </message>
    <message>
        <source>Remove the plan&apos;s own table with its {count} differences? Tools use the built-in one again.</source>
        <translation>删除本规划的表及其 {count} 处改动？之后各工具重新采用内置表。</translation>
    </message>
    <message>
        <source>Judgement matrix: {name}</source>
        <translation>判断矩阵：{name}</translation>
    </message>
    <message>
        <source>{name} (own, problems: {count})</source>
        <translation>{name}（自有，问题 {count} 处）</translation>
    </message>
    <message>
        <source>{name} (own, changes: {count})</source>
        <translation>{name}（自有，改动 {count} 处）</translation>
    </message>
    <message>
        <source>No plan is open: tables can only be read. Open a plan to change them for it.</source>
        <translation>未打开规划，规则表只能查看。打开规划后可为其修改。</translation>
    </message>
    <message>
        <source>No tool takes a table of your own in place of this one; it can only be read.</source>
        <translation>没有工具可用自有表替换此表，只能查看。</translation>
    </message>
    <message>
        <source>Used by: {tools}.</source>
        <translation>使用此表的工具：{tools}。</translation>
    </message>
    <message>
        <source>The plan&apos;s own table. Used where no other is given, by: {tools}.</source>
        <translation>本规划自己的表。未另行指定时采用此表的工具：{tools}。</translation>
    </message>
    <message>
        <source>The scenario uses the table of the plan itself. “Edit a copy” makes one for the scenario.</source>
        <translation>本情景采用规划本身的表。点“编辑副本”可为本情景另建一份。</translation>
    </message>
    <message>
        <source>The built-in table has changed since it was copied (version {version}).</source>
        <translation>复制之后内置表已有更新（复制时版本为 {version}）。</translation>
    </message>
    <message>
        <source>Judgement matrix of the plan, for “AHP weights” and the resistance surface.</source>
        <translation>本规划的判断矩阵，供“层次分析法权重”和阻力面构建使用。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>问题（{count}）</translation>
    </message>
    <message>
        <source>None: every tool takes this table.</source>
        <translation>没有问题，各工具均可采用此表。</translation>
    </message>
    <message>
        <source>Differences ({count})</source>
        <translation>改动（{count}）</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {before} → {after}</source>
        <translation>第 {row} 行 {column}：{before} → {after}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Row {row} is new: {cells}</source>
        <translation>第 {row} 行为新增：{cells}</translation>
    </message>
    <message>
        <source>Removed: {cells}</source>
        <translation>已删除：{cells}</translation>
    </message>
    <message>
        <source>Row {row}: {text}</source>
        <translation>第 {row} 行：{text}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {text}</source>
        <translation>第 {row} 行，{column} 列：{text}</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>原值：{text}</translation>
    </message>
    <message>
        <source>More is better</source>
        <translation>越大越好（正向）</translation>
    </message>
    <message>
        <source>Less is better</source>
        <translation>越小越好（负向）</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Resistance factor</source>
        <translation>阻力因子</translation>
    </message>
    <message>
        <source>Not in the project</source>
        <translation>不在工程中</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Every criterion needs a name of its own.</source>
        <translation>每个准则的名称不能为空，也不能重复。</translation>
    </message>
    <message>
        <source>“{text}” is no weight. Enter a number of 0 or more.</source>
        <translation>“{text}”不是权重。请输入不小于 0 的数。</translation>
    </message>
    <message>
        <source>Set of weights</source>
        <translation>权重方案</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Pairwise judgements (AHP)</source>
        <translation>两两比较判断（层次分析法）</translation>
    </message>
    <message>
        <source>Typed in the table</source>
        <translation>在表中直接填写</translation>
    </message>
    <message>
        <source>Entropy weights, computed by the tool</source>
        <translation>熵权（由工具计算）</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>权重来源</translation>
    </message>
    <message>
        <source>Add layers…</source>
        <translation>添加图层…</translation>
    </message>
    <message>
        <source>Add criterion</source>
        <translation>添加准则</translation>
    </message>
    <message>
        <source>Add resistance factors</source>
        <translation>添加阻力因子</translation>
    </message>
    <message>
        <source>Add expert</source>
        <translation>添加专家</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From a table of the project…</source>
        <translation>从工程中的表…</translation>
    </message>
    <message>
        <source>Into a file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Into the plan</source>
        <translation>存入规划</translation>
    </message>
    <message>
        <source>Use in</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Import matrix</source>
        <translation>导入矩阵</translation>
    </message>
    <message>
        <source>Export matrix</source>
        <translation>导出矩阵</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Rename expert</source>
        <translation>专家改名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove “{name}” with all judgements?</source>
        <translation>删除“{name}”及其全部判断？</translation>
    </message>
    <message>
        <source>Remove expert</source>
        <translation>删除专家</translation>
    </message>
    <message>
        <source>Rename set</source>
        <translation>权重方案改名</translation>
    </message>
    <message>
        <source>Remove the set “{name}” with its experts?</source>
        <translation>删除权重方案“{name}”及其专家？</translation>
    </message>
    <message>
        <source>Remove set</source>
        <translation>删除权重方案</translation>
    </message>
    <message>
        <source>No plan is open: these weights live as long as this window. Open a plan to keep them.</source>
        <translation>未打开规划：这些权重只在本窗口内有效，关闭即失。打开规划后可随规划保存。</translation>
    </message>
    <message>
        <source>Kept in the plan “{plan}”, scenario “{scenario}”, with every change.</source>
        <translation>每次改动均自动保存在规划“{plan}”的情景“{scenario}”中。</translation>
    </message>
    <message>
        <source>Kept in the plan “{plan}” with every change.</source>
        <translation>每次改动均自动保存在规划“{plan}”中。</translation>
    </message>
    <message>
        <source>For so many criteria no random index is known, so there is no consistency ratio.</source>
        <translation>准则数目过多，没有相应的随机一致性指标，无法计算一致性比率。</translation>
    </message>
    <message>
        <source>Consistency ratio {ratio}: below {limit}, the judgements agree.</source>
        <translation>一致性比率 {ratio}，小于 {limit}，通过一致性检验。</translation>
    </message>
    <message>
        <source>Consistency ratio {ratio}: not below {limit}, the judgements contradict each other.</source>
        <translation>一致性比率 {ratio}，不小于 {limit}，各判断相互矛盾。</translation>
    </message>
    <message>
        <source>Add two or more criteria, then say in the upper triangle how much more the row counts than the column.</source>
        <translation>添加两个或更多准则，再在上三角中填写行比列重要多少。</translation>
    </message>
    <message>
        <source>Worst judgement: “{first}” against “{second}” is {given}. With {value} the ratio would be {ratio}.</source>
        <translation>最不一致的判断：“{first}”比“{second}”为 {given}；改为 {value} 后一致性比率为 {ratio}。</translation>
    </message>
    <message>
        <source>Take {value}</source>
        <translation>改为 {value}</translation>
    </message>
    <message>
        <source>Save judgement matrix</source>
        <translation>保存判断矩阵</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>No plan is open. Save the matrix to a file, or open a plan first.</source>
        <translation>未打开规划。请将矩阵存为文件，或先打开规划。</translation>
    </message>
    <message>
        <source>The matrix is the table “{name}” of the plan now.</source>
        <translation>矩阵已存为规划中的表“{name}”。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.gpkg)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.gpkg)</translation>
    </message>
    <message>
        <source>Open judgement matrix</source>
        <translation>打开判断矩阵</translation>
    </message>
    <message>
        <source>The project has no table.</source>
        <translation>工程中没有表格。</translation>
    </message>
    <message>
        <source>Table of the project</source>
        <translation>工程中的表</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>高程</translation>
    </message>
    <message>
        <source>Distance to roads</source>
        <translation>距道路距离</translation>
    </message>
    <message>
        <source>Distance to settlements</source>
        <translation>距居民点距离</translation>
    </message>
    <message>
        <source>Distance to water</source>
        <translation>距水体距离</translation>
    </message>
    <message>
        <source>Greenness</source>
        <translation>植被绿度</translation>
    </message>
    <message>
        <source>There are no weights yet. Add criteria first.</source>
        <translation>尚无权重。请先添加准则。</translation>
    </message>
    <message>
        <source>The resistance surface takes weights of its own factors: add them with “Add resistance factors”, and remove other criteria. Entropy weights cannot be used.</source>
        <translation>阻力面只接受其自身因子的权重：请用“添加阻力因子”添加，并删除其他准则。不能使用熵权。</translation>
    </message>
    <message>
        <source>These criteria have no layer in the project: {names}. Choose their layers in the table.</source>
        <translation>下列准则在工程中没有图层：{names}。请在表中选择图层。</translation>
    </message>
    <message>
        <source>Two or more criteria with layers are needed.</source>
        <translation>至少需要两个有图层的准则。</translation>
    </message>
    <message>
        <source>Two criteria have the same layer. Choose another one for one of them.</source>
        <translation>有两个准则使用同一图层，请为其中一个另选图层。</translation>
    </message>
    <message>
        <source>This tool cannot compute entropy weights. Choose another source of the weights.</source>
        <translation>此工具不能计算熵权，请另选权重来源。</translation>
    </message>
    <message>
        <source>Add layers</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Tick the layers that get a weight.</source>
        <translation>勾选需要赋权的图层。</translation>
    </message>
    <message>
        <source>The project has no other raster layer.</source>
        <translation>工程中没有其他栅格图层。</translation>
    </message>
    <message>
        <source>extremely more important</source>
        <translation>极端重要</translation>
    </message>
    <message>
        <source>strongly more important</source>
        <translation>强烈重要</translation>
    </message>
    <message>
        <source>clearly more important</source>
        <translation>明显重要</translation>
    </message>
    <message>
        <source>slightly more important</source>
        <translation>稍重要</translation>
    </message>
    <message>
        <source>equally important</source>
        <translation>同等重要</translation>
    </message>
    <message>
        <source>slightly less important</source>
        <translation>稍次要</translation>
    </message>
    <message>
        <source>clearly less important</source>
        <translation>明显次要</translation>
    </message>
    <message>
        <source>strongly less important</source>
        <translation>强烈次要</translation>
    </message>
    <message>
        <source>extremely less important</source>
        <translation>极端次要</translation>
    </message>
    <message>
        <source>between two steps</source>
        <translation>介于两级之间</translation>
    </message>
    <message>
        <source>“{first}” against “{second}”: {words}</source>
        <translation>“{first}”比“{second}”：{words}</translation>
    </message>
    <message>
        <source>“{text}” is not on Saaty's scale. Enter 1 to 9, or 1/2 to 1/9.</source>
        <translation>“{text}”不在萨蒂 1–9 标度上。请输入 1 至 9，或 1/2 至 1/9。</translation>
    </message>
    <message>
        <source>Expert {number}</source>
        <translation>专家 {number}</translation>
    </message>
    <message>
        <source>There is a set “{name}” already.</source>
        <translation>已有名为“{name}”的权重方案。</translation>
    </message>
    <message>
        <source>Weights {number}</source>
        <translation>权重方案 {number}</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>很低</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>Consistency ratio</source>
        <translation>一致性比率</translation>
    </message>
    <message>
        <source>Judgements of all (geometric mean)</source>
        <translation>综合判断（几何平均）</translation>
    </message>
    <message>
        <source>Weights by expert</source>
        <translation>各专家的权重</translation>
    </message>
    <message>
        <source>Agreement of the {count} experts: {share} %, {word} (AHP consensus indicator after Goepel).</source>
        <translation>{count} 位专家的一致程度：{share} %，{word}（Goepel 的 AHP 共识指标）。</translation>
    </message>
    <message>
        <source>Prints that the map is no basis for planning; always for data that say so.</source>
        <translation>在图上注明不作规划依据；数据自带示意标记时总是注明。</translation>
    </message>
    <message>
        <source>{count} features, {crs}.</source>
        <translation>{count} 个要素，{crs}。</translation>
    </message>
    <message>
        <source>Cells of {cell} m on the grid, {crs}.</source>
        <translation>像元 {cell} m，与规划网格对齐，{crs}。</translation>
    </message>
    <message>
        <source>Cells of {cell} m, {crs}.</source>
        <translation>像元 {cell} m，{crs}。</translation>
    </message>
    <message>
        <source>largest that fits</source>
        <translation>适合图幅的最大比例尺</translation>
    </message>
    <message>
        <source>Keep layouts in the project, replacing former ones</source>
        <translation>在工程中保留布局，替换以前的布局</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>made of the planning area</source>
        <translation>由规划区名称生成</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Map production</source>
        <translation>规划制图</translation>
    </message>
    <message>
        <source>Choose a map and press Preview.</source>
        <translation>选择一幅图，点击“预览”。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no planning boundary. Add it to the project, then press “Look again”.</source>
        <translation>没有规划边界。请将其加入工程，再点击“重新查找”。</translation>
    </message>
    <message>
        <source>Choose at least one map.</source>
        <translation>请至少选择一幅图。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>Layouts of temporary layers would be empty later. Save these layers first: {names}</source>
        <translation>临时图层的布局以后会变空。请先保存这些图层：{names}</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made.</source>
        <translation>无法创建文件夹 {path}。</translation>
    </message>
    <message>
        <source>{title}: {at} of {count}</source>
        <translation>{title}：第 {at} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>Cancelled; {count} files are finished.</source>
        <translation>已取消；已完成 {count} 个文件。</translation>
    </message>
    <message>
        <source>{count} files written to {path}</source>
        <translation>已将 {count} 个文件写入 {path}</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>图号</translation>
    </message>
    <message>
        <source>Data there</source>
        <translation>数据齐备</translation>
    </message>
    <message>
        <source>Not there: {names}</source>
        <translation>未找到：{names}</translation>
    </message>
    <message>
        <source>Map production…</source>
        <translation>规划制图…</translation>
    </message>
    <message>
        <source>Other layers of the project</source>
        <translation>工程中的其他图层</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Goes on with the steps that were stopped or cut off; what is done is not run again</source>
        <translation>继续运行被停止或中断的步骤；已完成的不再运行</translation>
    </message>
    <message>
        <source>Dashed: where the place lies</source>
        <translation>虚线为点位所在位置</translation>
    </message>
    <message>
        <source>Distance along the corridor (m)</source>
        <translation>沿廊道距离（米）</translation>
    </message>
    <message>
        <source>Width (m)</source>
        <translation>宽度（米）</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>All experts</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Nothing to report: choose results, or open a plan that has some.</source>
        <translation>没有可写入报告的内容：请选择成果，或打开已有成果的规划。</translation>
    </message>
    <message>
        <source>Report of the territorial ecological restoration plan</source>
        <translation>国土空间生态修复规划成果报告</translation>
    </message>
    <message>
        <source>Write plan report</source>
        <translation>编制规划成果报告</translation>
    </message>
    <message>
        <source>Puts the results of the plan into one document: maps, areas, charts, zone cards, and how each result was made, so that it can be made again and defended.</source>
        <translation>把规划成果汇编为一份文档：图件、面积、图表、分区卡片以及每项成果的生成过程，便于复核重做和专家论证。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The results stand in the order of the plan's work. Every raster of classes gets a table of areas (cells × cell area of its own grid; the shares add up to 100) and a chart, every raster of values its spread; layers are counted by class and listed; level-2 zones get a card each with their functions, degradation, types, ways and main direction. Maps are drawn as by “Print plan map”, in the language of QGIS.&lt;/p&gt;&lt;p&gt;How each result was made is read from the result itself: tool, version, every parameter with its label, what it was made from. The tables of rules stand with the flag and source of every row (Q read in the source, R remembered, D proposed). With a plan at work, results that are not up to date are named at the top and beside their maps.&lt;/p&gt;&lt;p&gt;HTML is one file without scripts that needs no network; OpenDocument opens in LibreOffice and Word. Texts of attributes are shown as they are and never evaluated.&lt;/p&gt;</source>
        <translation>&lt;p&gt;成果按规划工作顺序排列。每个分类栅格给出面积表（像元数×该栅格自身的像元面积，占比合计为 100）和图表，每个数值栅格给出取值分布；矢量图层按类别统计并列表；每个二级分区有一张卡片，列出功能、退损、类型、方式和主导修复方向。图件与“输出规划附图”的画法相同，采用 QGIS 的语言。&lt;/p&gt;&lt;p&gt;每项成果的生成过程读自成果本身：工具、版本、全部参数及其名称、所用数据。规则表逐行列出标记和出处（Q 查阅原文，R 凭记忆，D 建议）。打开规划时，非最新的成果在报告开头和图旁点名。&lt;/p&gt;&lt;p&gt;HTML 为单个文件，不含脚本，不需要网络；OpenDocument 可用 LibreOffice 和 Word 打开。属性文字按原样显示，从不作为表达式求值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Rasters and vector layers. Empty: all results of the plan at work.</source>
        <translation>栅格和矢量图层。留空：当前规划的全部成果。</translation>
    </message>
    <message>
        <source>Such as indicators, indices of the network or the influence of parameters.</source>
        <translation>如指标表、网络指数表或参数影响表。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Empty: that of the plan at work.</source>
        <translation>留空：取当前规划的名称。</translation>
    </message>
    <message>
        <source>Empty: made of the planning area.</source>
        <translation>留空：由规划范围名称生成。</translation>
    </message>
    <message>
        <source>Who made the report.</source>
        <translation>报告的编制单位。</translation>
    </message>
    <message>
        <source>Empty: today.</source>
        <translation>留空：当天。</translation>
    </message>
    <message>
        <source>Says that the report is no basis for planning; always for data that say so.</source>
        <translation>注明报告不作规划依据；数据自身带有此标记时必定注明。</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>全部成果</translation>
    </message>
    <message>
        <source>Only the maps of the plan</source>
        <translation>仅规划附图</translation>
    </message>
    <message>
        <source>Which results get a map; fewer maps make a smaller file.</source>
        <translation>哪些成果配图；图越少，文件越小。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>图件</translation>
    </message>
    <message>
        <source>Of the maps. Proposed default 110.</source>
        <translation>图件的分辨率。建议默认值 110。</translation>
    </message>
    <message>
        <source>HTML or OpenDocument text by the file&apos;s ending.</source>
        <translation>按文件扩展名输出 HTML 或 OpenDocument 文本。</translation>
    </message>
    <message>
        <source>Number of results</source>
        <translation>成果数</translation>
    </message>
    <message>
        <source>Results that are not up to date</source>
        <translation>非最新的成果数</translation>
    </message>
    <message>
        <source>{count} results are not up to date.</source>
        <translation>有 {count} 项成果不是最新。</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>共 {count} 项成果</translation>
    </message>
    <message>
        <source>{count} things do not fit:</source>
        <translation>有 {count} 处不符合要求：</translation>
    </message>
    <message>
        <source>Land use as it was brought</source>
        <translation>用地栅格（原分类）</translation>
    </message>
    <message>
        <source>Smallest level-1 zone (km²)</source>
        <translation>一级分区最小面积（km²）</translation>
    </message>
    <message>
        <source>Smallest level-2 zone (km²)</source>
        <translation>二级分区最小面积（km²）</translation>
    </message>
    <message>
        <source>Whole plan flow</source>
        <translation>规划全流程</translation>
    </message>
    <message>
        <source>The five flows in one: from land use, terrain, climate, soil and vegetation to the evaluated functions, degradation, zones, ecological network with its break points, restoration types, ways, priority and units. All rasters must lie on one planning grid. What is optional may be left out; what rests on it is then left out, everything else is still made. Every result equals that of the single flows.</source>
        <translation>五个流程合而为一：由用地、地形、气候、土壤和植被数据，得到功能评价、退损程度、修复分区、生态网络及断裂点、修复类型、方式、优先序和修复图斑。所有栅格须位于同一规划网格。可选数据可以不提供，此时只略去依赖它的成果，其余成果照常生成。各项成果与逐个运行单项流程的结果一致。</translation>
    </message>
    <message>
        <source>Scores and weights of groundwater recharge</source>
        <translation>地下水回补评分与权重</translation>
    </message>
    <message>
        <source>On the planning grid; slope and aspect come from it.</source>
        <translation>位于规划网格上；坡度和坡向由此计算。</translation>
    </message>
    <message>
        <source>Common classes: shrubland 4, grassland 6 and bare land 14 may be planted.</source>
        <translation>通用用地分类：灌木林地 4、草地 6 和未利用地 14 可造林。</translation>
    </message>
    <message>
        <source>Mean of many years.</source>
        <translation>多年平均值。</translation>
    </message>
    <message>
        <source>For aridity, precipitation over potential evapotranspiration.</source>
        <translation>用于计算干燥度，即降水量与潜在蒸散发之比。</translation>
    </message>
    <message>
        <source>Potential evapotranspiration (mm/a)</source>
        <translation>潜在蒸散发（毫米/年）</translation>
    </message>
    <message>
        <source>Down to rock, in centimetres.</source>
        <translation>至基岩的厚度，单位厘米。</translation>
    </message>
    <message>
        <source>Soil depth (cm)</source>
        <translation>土层厚度（厘米）</translation>
    </message>
    <message>
        <source>Texture classes 1 to 13 of the soil database.</source>
        <translation>土壤数据库的质地类型 1—13。</translation>
    </message>
    <message>
        <source>Soil texture class</source>
        <translation>土壤质地类型</translation>
    </message>
    <message>
        <source>Share of trees today in %, 0 to 100; for the gap to what rain allows.</source>
        <translation>现状乔木覆盖的百分比，0—100；用于计算与降水可承载覆盖率的差距。</translation>
    </message>
    <message>
        <source>Tree cover today (%)</source>
        <translation>现状乔木覆盖率（%）</translation>
    </message>
    <message>
        <source>Planted whatever its land use.</source>
        <translation>不论现状用地均可造林。</translation>
    </message>
    <message>
        <source>Stays free of trees.</source>
        <translation>不安排造林。</translation>
    </message>
    <message>
        <source>Natural grassland</source>
        <translation>天然草地</translation>
    </message>
    <message>
        <source>Stays free of trees. Without it, grassland is of class 2 at best.</source>
        <translation>不安排造林。未提供时，草地最高为 2 级。</translation>
    </message>
    <message>
        <source>Water bodies</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>For the share of each patch inside it.</source>
        <translation>用于计算各图斑位于其内的占比。</translation>
    </message>
    <message>
        <source>Below it shrubs and grass instead of trees. Remembered: rainfed trees are not planted below 400 mm.</source>
        <translation>低于此值以灌草代替乔木。凭记忆：年降水 400 毫米以下不营造雨养乔木林。</translation>
    </message>
    <message>
        <source>Least precipitation for trees (mm)</source>
        <translation>乔木造林的最小降水量（毫米）</translation>
    </message>
    <message>
        <source>Higher ground is left out; the score falls from 300 m below it. Proposed default.</source>
        <translation>更高处不参与评价；自其下 300 米起得分递减。建议默认值。</translation>
    </message>
    <message>
        <source>Highest elevation (m)</source>
        <translation>最高海拔（米）</translation>
    </message>
    <message>
        <source>Steeper ground is left out. Proposed default.</source>
        <translation>更陡处不参与评价。建议默认值。</translation>
    </message>
    <message>
        <source>Steepest slope (degrees)</source>
        <translation>最大坡度（度）</translation>
    </message>
    <message>
        <source>On thinner soil closure instead of planting. Proposed default.</source>
        <translation>土层更薄处以封山育林代替造林。建议默认值。</translation>
    </message>
    <message>
        <source>Least soil depth for planting (cm)</source>
        <translation>造林的最小土层厚度（厘米）</translation>
    </message>
    <message>
        <source>Smallest area (m²)</source>
        <translation>最小面积（平方米）</translation>
    </message>
    <message>
        <source>Smaller patches are left out; 667 m² are one mu.</source>
        <translation>舍去更小的图斑；667 平方米为一亩。</translation>
    </message>
    <message>
        <source>Polygons of equal class and way to plant, with the limiting factor, share in the red line and area.</source>
        <translation>等级和造林方式相同的图斑，附限制因子、红线内占比和面积。</translation>
    </message>
    <message>
        <source>Land for afforestation</source>
        <translation>宜林地</translation>
    </message>
    <message>
        <source>0 to 100 where planting is allowed.</source>
        <translation>可造林处的得分，0—100。</translation>
    </message>
    <message>
        <source>Score of afforestation</source>
        <translation>造林适宜性得分</translation>
    </message>
    <message>
        <source>Cover of trees that rain allows, where planting is allowed.</source>
        <translation>可造林处降水可承载的乔木覆盖率。</translation>
    </message>
    <message>
        <source>Tree cover allowed by rain (%)</source>
        <translation>降水可承载的乔木覆盖率（%）</translation>
    </message>
    <message>
        <source>What is missing to the cover that rain allows; needs the tree cover of today.</source>
        <translation>与降水可承载覆盖率的差距；需要现状乔木覆盖率。</translation>
    </message>
    <message>
        <source>Gap of tree cover (%)</source>
        <translation>乔木覆盖率缺口（%）</translation>
    </message>
    <message>
        <source>&lt;p&gt;Planted are shrubland, grassland, bare land and vacated land; permanent basic farmland, natural grassland, water and ground beyond the limits stay free. Without a layer of natural grassland, grassland is of class 2 at best.&lt;/p&gt;&lt;p&gt;Score = 100 · Π sᵢ^(wᵢ / Σw) over the factors that are given: aridity 0.30, s = clamp((P / PET − 0.2) / 0.45); soil depth 0.25, clamp((d − 15 cm) / 65); slope 0.15, 1 up to 15°, 0.3 at 35°; texture 0.10, loams 1, sand 0.3, others 0.6; aspect 0.10, 0.7 + 0.3 · cos(aspect) · min(1, slope / 15°); height 0.10, 1 up to 300 m below the limit, 0 at it. Classes from 70, 50 and 30 on. Weights, ramps and classes are a proposal; the limits of aridity are those of UNEP (remembered).&lt;/p&gt;&lt;p&gt;Cover that rain allows = clamp(0.14 · P − 14.2, 0, 100) %, 100 above 650 mm (Sankaran et al. 2005, fitted to African savanna from 101 to 650 mm; remembered). Way to plant: shrubs and grass below the least precipitation or where rain allows less than 40 % of trees; else closure (封山育林) on thin soil or above 25°; else mixed forest; trees where rain does not limit them.&lt;/p&gt;&lt;p&gt;Patches are cells of equal class and way that touch by a side.&lt;/p&gt;</source>
        <translation>&lt;p&gt;造林对象为灌木林地、草地、未利用地和腾退用地；永久基本农田、天然草地、水域及超出限值之处不安排造林。未提供天然草地图层时，草地最高为 2 级。&lt;/p&gt;&lt;p&gt;得分 = 100 · Π sᵢ^(wᵢ / Σw)，取已提供的因子：干燥度 0.30，s = clamp((P / PET − 0.2) / 0.45)；土层厚度 0.25，clamp((d − 15 cm) / 65)；坡度 0.15，15° 及以下为 1，35° 为 0.3；质地 0.10，壤土 1，砂土 0.3，其他 0.6；坡向 0.10，0.7 + 0.3 · cos(坡向) · min(1, 坡度 / 15°)；海拔 0.10，上限以下 300 米为 1，上限处为 0。自 70、50、30 分起分级。权重、分段和分级为建议值；干燥度界限取自 UNEP（凭记忆）。&lt;/p&gt;&lt;p&gt;降水可承载的覆盖率 = clamp(0.14 · P − 14.2, 0, 100) %，650 毫米以上为 100（Sankaran 等 2005，由非洲稀树草原 101—650 毫米拟合；凭记忆）。造林方式：降水低于最小值或可承载覆盖率不足 40 % 处为灌草；其次，土层薄或坡度大于 25° 处为封山育林；其余为混交林；降水不构成限制处为乔木林。&lt;/p&gt;&lt;p&gt;图斑由等级和方式相同、以边相接的像元组成。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Kept free as permanent basic farmland: {area} km².</source>
        <translation>作为永久基本农田保留：{area} 平方千米。</translation>
    </message>
    <message>
        <source>Kept free as natural grassland: {area} km².</source>
        <translation>作为天然草地保留：{area} 平方千米。</translation>
    </message>
    <message>
        <source>Kept free as water: {area} km².</source>
        <translation>作为水域保留：{area} 平方千米。</translation>
    </message>
    <message>
        <source>Too high or too steep: {area} km².</source>
        <translation>海拔过高或坡度过大：{area} 平方千米。</translation>
    </message>
    <message>
        <source>Judged without aridity: potential evapotranspiration is not given.</source>
        <translation>未考虑干燥度：未提供潜在蒸散发。</translation>
    </message>
    <message>
        <source>Judged without soil depth.</source>
        <translation>未考虑土层厚度。</translation>
    </message>
    <message>
        <source>Permanent basic farmland is not given: check that no patch lies on it.</source>
        <translation>未提供永久基本农田：请核对图斑未占用永久基本农田。</translation>
    </message>
    <message>
        <source>Natural grassland is not given: grassland is of class 2 at best.</source>
        <translation>未提供天然草地：草地最高为 2 级。</translation>
    </message>
    <message>
        <source>Aridity</source>
        <translation>干燥度</translation>
    </message>
    <message>
        <source>Soil depth</source>
        <translation>土层厚度</translation>
    </message>
    <message>
        <source>Soil texture</source>
        <translation>土壤质地</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>坡向</translation>
    </message>
    <message>
        <source>Suitability for afforestation</source>
        <translation>宜林地适宜性</translation>
    </message>
    <message>
        <source>Finds where trees can grow, how dense, and how to plant: trees, mixed forest, shrubs or closure.</source>
        <translation>识别宜林地及其可承载的覆盖率，并给出造林方式：乔木林、混交林、灌草或封山育林。</translation>
    </message>
    <message>
        <source>“{name}” stays below {least} mm. Annual precipitation is wanted, not that of a month.</source>
        <translation>“{name}”的值均小于 {least} 毫米。此处需要年降水量，而非月降水量。</translation>
    </message>
    <message>
        <source>“{name}” stays below 5: the depth of the soil is wanted in centimetres, not in metres.</source>
        <translation>“{name}”的值均小于 5：土层厚度应以厘米为单位，而非米。</translation>
    </message>
    <message>
        <source>No cell is suited for trees. Check the land use, the limits and the units of the layers.</source>
        <translation>没有适宜造林的像元。请检查土地利用、限值和各图层的单位。</translation>
    </message>
    <message>
        <source>{count} patches below the smallest area were left out ({area} km²).</source>
        <translation>舍去了 {count} 个小于最小面积的图斑（{area} 平方千米）。</translation>
    </message>
    <message>
        <source>No parcel of “{layer}” is farmland. Its field “{field}” holds {codes}. Choose another field or other codes.</source>
        <translation>“{layer}”中没有耕地图斑。字段“{field}”的值为 {codes}。请另选字段或修改编码。</translation>
    </message>
    <message>
        <source>{count} parcels of “{layer}” are there twice; each counts once.</source>
        <translation>“{layer}”中有 {count} 个图斑重复，各按一次计。</translation>
    </message>
    <message>
        <source>The borders of “{layer}” run in steps, as those of a raster turned into polygons do. Land cover shows more farmland than the survey: CNLUCC 2015 has three to four times as much around Beijing. Take the parcels of the survey where there are any.</source>
        <translation>“{layer}”的边界呈阶梯状，应由栅格转换而来。土地覆盖产品的耕地多于国土调查：北京周边 CNLUCC 2015 的耕地约为调查数的三至四倍。有调查图斑时请使用图斑。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Blocks&lt;/b&gt;: two parcels lie together when they are at most the gap apart and no barrier lies between: grown by half the gap and cut by the barriers they are one piece. Parcels that a barrier runs through are cut first. Areas are those of the parcels in the plane of the CRS, not of what they are grown to. Blocks are numbered from the largest on.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Class&lt;/b&gt; 1 to 5 by the area of the block, &lt;b&gt;score&lt;/b&gt; 20 to 100: 20 for each class, or along a straight line from 20 points at 4.00 ha to 100 at 12.63 ha (ChinaXiv-201711.02383). &lt;b&gt;Index&lt;/b&gt; = Σ a² / (Σ a)²: how often two random points of the farmland lie in one block. &lt;b&gt;Shape&lt;/b&gt; = 2·ln(P/4)/ln(A), 1 for a square.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;连片区&lt;/b&gt;：两个图斑的间距不大于连片距离且其间没有阻隔，即视为连片：各按距离的一半扩展、再用阻隔线切开后仍为一体。被阻隔穿过的图斑先行切分。面积按图斑在坐标系平面内的面积统计，不计扩展部分。连片区按面积从大到小编号。&lt;/p&gt;&lt;p&gt;&lt;b&gt;等级&lt;/b&gt;按连片区面积分为 1—5 级，&lt;b&gt;得分&lt;/b&gt; 20—100：每级 20 分；或按直线法，4.00 公顷及以下 20 分，12.63 公顷及以上 100 分（ChinaXiv-201711.02383）。&lt;b&gt;集中连片指数&lt;/b&gt; = Σ a² / (Σ a)²，即耕地中任取两点落在同一连片区的概率。&lt;b&gt;规整度&lt;/b&gt; = 2·ln(P/4)/ln(A)，正方形为 1。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Advice&lt;/b&gt; (rules proposed). Basic farmland in a block of class 1 or 2, steeper than the limit, or polluted may &lt;b&gt;leave&lt;/b&gt;. Other farmland within the gap of basic farmland, in a block of class 4 or 5, fit, and in the space for farmland where it is given &lt;b&gt;comes in&lt;/b&gt;. Land that can be reclaimed is &lt;b&gt;reclaimed first&lt;/b&gt; where it alone lifts the best block it joins by a class. No more leaves than comes in and is reclaimed: the unfit first, then the parcels of the smallest blocks; what finds no replacement &lt;b&gt;waits&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Parcels made from a raster of land cover are told by their steps: around Beijing CNLUCC shows three to four times the farmland of the survey.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;调、补、复建议&lt;/b&gt;（规则为建议值）。永久基本农田图斑位于 1、2 级连片区，或坡度超过上限，或受污染的，&lt;b&gt;可调出&lt;/b&gt;；永久基本农田连片距离之内、位于 4、5 级连片区、条件适宜，且在给定的耕地空间内的其他耕地，&lt;b&gt;优先补划&lt;/b&gt;；可复垦地块单独复垦后能使所连的最高等级连片区升级的，&lt;b&gt;优先复垦&lt;/b&gt;。调出面积不大于补划与复垦面积之和：先调出不适宜的，再调出最小连片区的图斑；暂无面积可补的&lt;b&gt;待补划后调出&lt;/b&gt;。&lt;/p&gt;&lt;p&gt;由土地覆盖栅格转成的图斑可由阶梯状边界识别：北京周边 CNLUCC 的耕地约为国土调查的三至四倍。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Parcels overlap one another by {area} ha in all, which counts twice. Check the layer.</source>
        <translation>图斑相互重叠，共 {area} 公顷，重叠部分重复计算。请检查图层。</translation>
    </message>
    <message>
        <source>farmland</source>
        <translation>耕地</translation>
    </message>
    <message>
        <source>reclaimable land</source>
        <translation>可复垦地块</translation>
    </message>
    <message>
        <source>outside the zones</source>
        <translation>分区以外</translation>
    </message>
    <message>
        <source>All</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>{count} parcels are other land.</source>
        <translation>{count} 个图斑为其他地类。</translation>
    </message>
    <message>
        <source>{count} parcels were cut by barriers; each piece counts for itself.</source>
        <translation>{count} 个图斑被阻隔切分，各部分分别计算。</translation>
    </message>
    <message>
        <source>{parcels} parcels, {area} ha ({mu} × 10,000 mu), make {blocks} blocks; {small} of them, {rest} ha, are below {least} ha and not drawn.</source>
        <translation>{parcels} 个图斑，{area} 公顷（{mu} 万亩），构成 {blocks} 个连片区；其中 {small} 个（{rest} 公顷）小于 {least} 公顷，不绘出。</translation>
    </message>
    <message>
        <source>Contiguity index {index}; {share} % of the area lies in blocks of at least {large} ha.</source>
        <translation>集中连片指数 {index}；{share} % 的面积位于 {large} 公顷以上的连片区。</translation>
    </message>
    <message>
        <source>Without permanent basic farmland no advice is given on moving it.</source>
        <translation>未提供永久基本农田，不给出调、补建议。</translation>
    </message>
    <message>
        <source>Basic farmland that may leave: {out} ha; that waits until more comes in: {wait} ha. Farmland that comes in: {come} ha; land to reclaim first: {reclaim} ha.</source>
        <translation>可调出永久基本农田 {out} 公顷；待补划后调出 {wait} 公顷。优先补划耕地 {come} 公顷；优先复垦 {reclaim} 公顷。</translation>
    </message>
    <message>
        <source>Polygons of farmland, or of all land with a field of class codes. A CRS in metres.</source>
        <translation>耕地图斑面，或带有地类编码字段的全部图斑。坐标系须以米为单位。</translation>
    </message>
    <message>
        <source>For example DLBM. Empty: all parcels are farmland.</source>
        <translation>例如 DLBM。留空：全部图斑均为耕地。</translation>
    </message>
    <message>
        <source>Codes that are farmland, and all that begin with them. Default 0101 0102 0103: paddy, irrigated and dry land of the third survey.</source>
        <translation>视为耕地的编码，以其开头的编码也包括在内。默认 0101 0102 0103：三调的水田、水浇地和旱地。</translation>
    </message>
    <message>
        <source>Farmland codes</source>
        <translation>耕地编码</translation>
    </message>
    <message>
        <source>Parcels at most this far apart lie together. Default 20 m (ChinaXiv-201801.00061; 17 m in ChinaXiv-201711.01114).</source>
        <translation>间距不大于此值的图斑视为连片。默认 20 m（ChinaXiv-201801.00061；ChinaXiv-201711.01114 为 17 m）。</translation>
    </message>
    <message>
        <source>Gap (m)</source>
        <translation>连片距离（m）</translation>
    </message>
    <message>
        <source>Lines or polygons across which nothing lies together: expressways, railways, rivers from 10 m on.</source>
        <translation>不能越过的线或面：高速公路、铁路、宽 10 m 以上的河流。</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>阻隔</translation>
    </message>
    <message>
        <source>Only motorways, national roads and railways by this field count (table barrier_classes). Empty: all features are barriers.</source>
        <translation>按此字段只计高速公路、国道和铁路（见表 barrier_classes）。留空：全部要素均为阻隔。</translation>
    </message>
    <message>
        <source>Road class field of the barriers</source>
        <translation>阻隔的道路等级字段</translation>
    </message>
    <message>
        <source>Smaller blocks are not drawn; they count in all sums. Proposed default 1 ha.</source>
        <translation>小于此值的连片区不绘出，但计入各项合计。建议默认 1 公顷。</translation>
    </message>
    <message>
        <source>Smallest block drawn (ha)</source>
        <translation>绘出的最小连片区（公顷）</translation>
    </message>
    <message>
        <source>Four areas between the classes 1 to 5 of blocks. Proposed default 1 5 15 40.</source>
        <translation>1—5 级连片区之间的四个面积界限。建议默认 1 5 15 40。</translation>
    </message>
    <message>
        <source>Class breaks (ha)</source>
        <translation>分级界限（公顷）</translation>
    </message>
    <message>
        <source>20 points for each class</source>
        <translation>每级 20 分</translation>
    </message>
    <message>
        <source>Straight line from 4.00 to 12.63 ha (Lulong)</source>
        <translation>4.00—12.63 公顷直线法（卢龙）</translation>
    </message>
    <message>
        <source>How blocks get their points, 20 to 100. The straight line is ChinaXiv-201711.02383.</source>
        <translation>连片区如何得分，20—100 分。直线法见 ChinaXiv-201711.02383。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分方法</translation>
    </message>
    <message>
        <source>Permanent basic farmland; a parcel belongs to it when half of it lies inside. Needed for advice.</source>
        <translation>永久基本农田；图斑有一半在内即属永久基本农田。调、补建议需要此图层。</translation>
    </message>
    <message>
        <source>Land that basic farmland may be moved to, for example agricultural space. Empty: anywhere.</source>
        <translation>可补划永久基本农田的范围，例如农业空间。留空：不限。</translation>
    </message>
    <message>
        <source>Space for farmland</source>
        <translation>耕地空间</translation>
    </message>
    <message>
        <source>Land that can be reclaimed, for example from “Reclaimable land”.</source>
        <translation>可复垦的地块，例如“可复垦地块识别”的结果。</translation>
    </message>
    <message>
        <source>Reclaimable land</source>
        <translation>可复垦地块</translation>
    </message>
    <message>
        <source>Polluted soil; a parcel is polluted when a tenth of it lies inside (proposed).</source>
        <translation>污染土壤；图斑有十分之一在内即视为受污染（建议值）。</translation>
    </message>
    <message>
        <source>Polluted land</source>
        <translation>污染地块</translation>
    </message>
    <message>
        <source>For the slope of parcels. The results are in its CRS.</source>
        <translation>用于计算图斑坡度。结果采用其坐标系。</translation>
    </message>
    <message>
        <source>Basic farmland whose mean slope is above this may leave. Default 15° (proposed).</source>
        <translation>平均坡度大于此值的永久基本农田可调出。默认 15°（建议值）。</translation>
    </message>
    <message>
        <source>Steepest slope (°)</source>
        <translation>坡度上限（°）</translation>
    </message>
    <message>
        <source>Sums are given for each zone; a parcel counts where its inner point lies.</source>
        <translation>按分区分别合计；图斑归入其内部点所在的分区。</translation>
    </message>
    <message>
        <source>Zone name field</source>
        <translation>分区名称字段</translation>
    </message>
    <message>
        <source>Empty: a name field, else the order.</source>
        <translation>留空：取名称字段，没有则按顺序编号。</translation>
    </message>
    <message>
        <source>Parcels that lie together as one polygon, with area, class, score and shape.</source>
        <translation>连片的图斑合为一个面，含面积、等级、得分和规整度。</translation>
    </message>
    <message>
        <source>Farmland blocks</source>
        <translation>耕地集中连片区</translation>
    </message>
    <message>
        <source>Every parcel with its block and the advice; all fields stay. Reclaimable land follows them.</source>
        <translation>每个图斑及其连片区与建议；保留全部字段。可复垦地块列于其后。</translation>
    </message>
    <message>
        <source>Farmland parcels</source>
        <translation>耕地图斑</translation>
    </message>
    <message>
        <source>Farmland by zone</source>
        <translation>分区耕地统计</translation>
    </message>
    <message>
        <source>Sums of each zone and of all.</source>
        <translation>各分区及全部的合计。</translation>
    </message>
    <message>
        <source>Contiguity index (0–1)</source>
        <translation>集中连片指数（0—1）</translation>
    </message>
    <message>
        <source>Share in blocks of at least 15 ha (%)</source>
        <translation>15 公顷以上连片区面积占比（%）</translation>
    </message>
    <message>
        <source>Number of blocks</source>
        <translation>连片区数量</translation>
    </message>
    <message>
        <source>Farmland (ha)</source>
        <translation>耕地面积（公顷）</translation>
    </message>
    <message>
        <source>Farmland (10,000 mu)</source>
        <translation>耕地面积（万亩）</translation>
    </message>
    <message>
        <source>Basic farmland that may leave (ha)</source>
        <translation>可调出永久基本农田（公顷）</translation>
    </message>
    <message>
        <source>Basic farmland that waits for replacement (ha)</source>
        <translation>待补划后调出永久基本农田（公顷）</translation>
    </message>
    <message>
        <source>Farmland that comes in (ha)</source>
        <translation>优先补划耕地（公顷）</translation>
    </message>
    <message>
        <source>Land to reclaim first (ha)</source>
        <translation>优先复垦（公顷）</translation>
    </message>
    <message>
        <source>Enter the codes that are farmland, for example 0101 0102 0103.</source>
        <translation>请输入耕地编码，例如 0101 0102 0103。</translation>
    </message>
    <message>
        <source>Contiguity of farmland</source>
        <translation>耕地集中连片度</translation>
    </message>
    <message>
        <source>Joins farmland parcels to blocks, scores them, and advises which basic farmland to move.</source>
        <translation>将耕地图斑连成片区并评分，给出永久基本农田调、补、复建议。</translation>
    </message>
    <message>
        <source>{count} of {all} barriers are motorways, national roads or railways.</source>
        <translation>{all} 条阻隔中有 {count} 条为高速公路、国道或铁路。</translation>
    </message>
    <message>
        <source>On the planning grid; the slope comes from it.</source>
        <translation>位于规划网格上；坡度由此计算。</translation>
    </message>
    <message>
        <source>Hydrologic soil group: 1 A (drains fast) to 4 D.</source>
        <translation>水文土壤组：1 为 A 组（渗透快），至 4 为 D 组。</translation>
    </message>
    <message>
        <source>Hydrologic soil group</source>
        <translation>水文土壤组</translation>
    </message>
    <message>
        <source>Classes of the ground below the soil: 1 gravel and sand, 2 sandy loam and karst, 3 silt, 4 clay and rock.</source>
        <translation>土层以下的岩性分类：1 砂砾石，2 亚砂土和岩溶，3 粉土，4 黏土和基岩。</translation>
    </message>
    <message>
        <source>Lithology class</source>
        <translation>岩性分类</translation>
    </message>
    <message>
        <source>Common classes; built-up land is excluded.</source>
        <translation>通用用地分类；建设用地不参与评价。</translation>
    </message>
    <message>
        <source>Metres from the surface down to the groundwater, positive; not its elevation.</source>
        <translation>地面至地下水面的距离，米，取正值；不是水位高程。</translation>
    </message>
    <message>
        <source>Depth to groundwater (m)</source>
        <translation>地下水埋深（米）</translation>
    </message>
    <message>
        <source>River channels</source>
        <translation>河道</translation>
    </message>
    <message>
        <source>Water comes from them; the nearer, the better.</source>
        <translation>回补水源来自河道；越近越好。</translation>
    </message>
    <message>
        <source>Contaminated sites and landfills</source>
        <translation>污染地块和填埋场</translation>
    </message>
    <message>
        <source>Excluded with the distance below.</source>
        <translation>连同下方设定的距离一并排除。</translation>
    </message>
    <message>
        <source>Poor groundwater</source>
        <translation>劣质地下水区</translation>
    </message>
    <message>
        <source>Areas with nitrate or salt in the groundwater; excluded.</source>
        <translation>地下水硝酸盐或盐分超标的区域；予以排除。</translation>
    </message>
    <message>
        <source>Protection zones of wells</source>
        <translation>地下水源保护区</translation>
    </message>
    <message>
        <source>Only clean water may be led in there; patches say so.</source>
        <translation>其内只能回补清洁水；图斑中注明。</translation>
    </message>
    <message>
        <source>Around contaminated sites. Proposed default.</source>
        <translation>污染地块周围的距离。建议默认值。</translation>
    </message>
    <message>
        <source>Distance to contaminated sites (m)</source>
        <translation>距污染地块的距离（米）</translation>
    </message>
    <message>
        <source>Days a year on which water is led in, for the volume. Proposed default.</source>
        <translation>每年回补的天数，用于计算水量。建议默认值。</translation>
    </message>
    <message>
        <source>Days of recharge a year</source>
        <translation>年回补天数</translation>
    </message>
    <message>
        <source>Smaller patches are left out. Proposed default.</source>
        <translation>舍去更小的图斑。建议默认值。</translation>
    </message>
    <message>
        <source>Scores and weights of the factors, columns factor, values, up_to, score, weight. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>各因子的评分与权重，列为 factor、values、up_to、score、weight。留空则使用内置表；可导出后编辑。</translation>
    </message>
    <message>
        <source>Scores and weights</source>
        <translation>评分与权重</translation>
    </message>
    <message>
        <source>Polygons of one class with the limiting factor, area and volume a year.</source>
        <translation>等级相同的图斑，附限制因子、面积和年回补量。</translation>
    </message>
    <message>
        <source>Sites for groundwater recharge</source>
        <translation>地下水回补适宜区</translation>
    </message>
    <message>
        <source>0 to 100, also where a place is excluded.</source>
        <translation>0—100，被排除处也有得分。</translation>
    </message>
    <message>
        <source>Score of recharge</source>
        <translation>地下水回补得分</translation>
    </message>
    <message>
        <source>Why a place is excluded: 1 near a contaminated site, 2 built-up, 3 steep, 4 shallow groundwater, 5 poor groundwater.</source>
        <translation>排除原因：1 邻近污染地块，2 建设用地，3 坡度过大，4 地下水埋深过浅，5 地下水水质差。</translation>
    </message>
    <message>
        <source>Excluded from recharge</source>
        <translation>不宜回补原因</translation>
    </message>
    <message>
        <source>Volume a year (10⁴ m³)</source>
        <translation>年回补量（万立方米）</translation>
    </message>
    <message>
        <source>&lt;p&gt;Excluded first, in this order: within the distance of contaminated sites, built-up land (common classes 9 to 11), slope above 15°, groundwater above 3 m below the surface, poor groundwater.&lt;/p&gt;&lt;p&gt;Score = 100 · Σ wᵢ sᵢ / Σ wᵢ over lithology 0.25, soil 0.20, slope 0.15, depth 0.15, land use 0.15 and distance to channels 0.10, of those that are given. Classes from 75, 60 and 45 on. Scores, weights and classes are a proposal and stand in a table that can be exported and edited.&lt;/p&gt;&lt;p&gt;Volume (m³ a year) = area · infiltration · days · 0.5 for clogging; infiltration is the least of the soil group, A 7.6, B 3.8, C 1.3, D 0 mm/h (NRCS, remembered). The volume is a bound of what the ground takes, not of the water there is.&lt;/p&gt;</source>
        <translation>&lt;p&gt;首先依次排除：污染地块及其周边距离以内、建设用地（通用用地分类 9—11）、坡度大于 15°、地下水埋深小于 3 米、劣质地下水区。&lt;/p&gt;&lt;p&gt;得分 = 100 · Σ wᵢ sᵢ / Σ wᵢ，取已提供的因子：岩性 0.25、土壤 0.20、坡度 0.15、埋深 0.15、土地利用 0.15、距河道距离 0.10。自 75、60、45 分起分级。评分、权重和分级为建议值，列于可导出编辑的表中。&lt;/p&gt;&lt;p&gt;年回补量（立方米）= 面积 · 入渗率 · 天数 · 0.5（淤堵折减）；入渗率取土壤组下限，A 7.6、B 3.8、C 1.3、D 0 毫米/小时（NRCS，凭记忆）。该量是地层可接纳的上限，而非可用水量。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Not checked for contamination: no layer of contaminated sites is given.</source>
        <translation>未核查污染：未提供污染地块图层。</translation>
    </message>
    <message>
        <source>Judged without lithology: the ground below the soil is not known.</source>
        <translation>未考虑岩性：土层以下情况未知。</translation>
    </message>
    <message>
        <source>Judged without the depth to groundwater: shallow groundwater is not excluded.</source>
        <translation>未考虑地下水埋深：未排除埋深过浅处。</translation>
    </message>
    <message>
        <source>Judged without land use: built-up land is not excluded.</source>
        <translation>未考虑土地利用：未排除建设用地。</translation>
    </message>
    <message>
        <source>Judged without river channels.</source>
        <translation>未考虑河道。</translation>
    </message>
    <message>
        <source>Lithology</source>
        <translation>岩性</translation>
    </message>
    <message>
        <source>Depth to groundwater</source>
        <translation>地下水埋深</translation>
    </message>
    <message>
        <source>Distance to channels</source>
        <translation>距河道距离</translation>
    </message>
    <message>
        <source>The table of scores has no rows for “{name}”.</source>
        <translation>评分表中没有“{name}”的行。</translation>
    </message>
    <message>
        <source>Grades where water can be led into the ground, without unsafe places, with the volume a year.</source>
        <translation>评价适宜地下水回补的区域，排除不安全之处，并给出年回补量。</translation>
    </message>
    <message>
        <source>“{name}” has values below 0 or above {most}: the depth below the surface is wanted, not an elevation.</source>
        <translation>“{name}”含有小于 0 或大于 {most} 的值：此处需要地面以下的埋深，而非高程。</translation>
    </message>
    <message>
        <source>No cell is left: every one is excluded or without data in one of the layers.</source>
        <translation>没有可评价的像元：全部被排除，或在某一图层中无数据。</translation>
    </message>
    <message>
        <source>Excluded: {reason}, {area} km².</source>
        <translation>排除：{reason}，{area} 平方千米。</translation>
    </message>
    <message>
        <source>“{text}” are not four areas in hectares that rise. Enter, for example, 1 5 15 40.</source>
        <translation>“{text}”不是四个递增的公顷数。请输入，例如 1 5 15 40。</translation>
    </message>
    <message>
        <source>“{text}” is no composition of species such as 8油2侧.</source>
        <translation>“{text}”不是树种组成式（如 8油2侧）。</translation>
    </message>
    <message>
        <source>Row {row}: the limits of the age groups must be numbers that rise.</source>
        <translation>第 {row} 行：龄组界限必须是递增的数字。</translation>
    </message>
    <message>
        <source>Row {row}: “{name}” is no factor. Known are {known}.</source>
        <translation>第 {row} 行：“{name}”不是因子。可用的有 {known}。</translation>
    </message>
    <message>
        <source>Row {row}: the weight must be a number from 0 on.</source>
        <translation>第 {row} 行：权重必须是不小于 0 的数字。</translation>
    </message>
    <message>
        <source>The table of weights needs a row for each of {known}, and a weight above 0.</source>
        <translation>权重表须为 {known} 各列一行，且至少有一个权重大于 0。</translation>
    </message>
    <message>
        <source>Row {row}: the score {score:g} is not between 0 and 1.</source>
        <translation>第 {row} 行：得分 {score:g} 不在 0—1 之间。</translation>
    </message>
    <message>
        <source>Row {row}: all rows of “{name}” need the same weight above 0.</source>
        <translation>第 {row} 行：“{name}”各行的权重必须相同且大于 0。</translation>
    </message>
    <message>
        <source>Row {row}: the limits of “{name}” must rise.</source>
        <translation>第 {row} 行：“{name}”的界限必须递增。</translation>
    </message>
    <message>
        <source>Row {row}: “{value}” in the column {column} is no number.</source>
        <translation>第 {row} 行：{column} 列中的“{value}”不是数字。</translation>
    </message>
    <message>
        <source>Figure {number} {caption}</source>
        <translation>图 {number}　{caption}</translation>
    </message>
    <message>
        <source>Table {number} {caption}</source>
        <translation>表 {number}　{caption}</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>规划：{name}</translation>
    </message>
    <message>
        <source>Scenario: {name}</source>
        <translation>情景：{name}</translation>
    </message>
    <message>
        <source>EcoRestore {version}, QGIS {qgis}</source>
        <translation>EcoRestore {version}，QGIS {qgis}</translation>
    </message>
    <message>
        <source>{mark}. At least one of the layers is marked as made up.</source>
        <translation>{mark}。至少有一个图层标记为示意数据。</translation>
    </message>
    <message>
        <source>{count} results are not up to date: what they were made from has changed, or they were edited. Update the plan before you use this report.</source>
        <translation>有 {count} 项成果不是最新：其所用数据已变更，或成果经过手工修改。使用本报告前请先更新规划。</translation>
    </message>
    <message>
        <source>All results of the plan in this report are up to date.</source>
        <translation>本报告中的规划成果均为最新。</translation>
    </message>
    <message>
        <source>This report shows {count} results. How each was made stands in the last chapters, so that it can be made again and checked.</source>
        <translation>本报告列出 {count} 项成果。每项成果的生成过程见最后几章，可据以重做和核查。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Planning area: {area} km². Areas of rasters count the cells whose centre lies in it.</source>
        <translation>规划范围面积 {area} 平方千米。栅格面积按中心位于范围内的像元统计。</translation>
    </message>
    <message>
        <source>Other layers</source>
        <translation>其他图层</translation>
    </message>
    <message>
        <source>Part of the plan</source>
        <translation>规划环节</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Results in this report</source>
        <translation>本报告的成果</translation>
    </message>
    <message>
        <source>Zone without a name</source>
        <translation>未命名分区</translation>
    </message>
    <message>
        <source>Level-1 zone</source>
        <translation>一级分区</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Dominant functions</source>
        <translation>主导功能</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>退损程度</translation>
    </message>
    <message>
        <source>Main types</source>
        <translation>主要修复类型</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>修复方式</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先序</translation>
    </message>
    <message>
        <source>Main direction</source>
        <translation>主导修复方向</translation>
    </message>
    <message>
        <source>{name} {share}% ({area} km²)</source>
        <translation>{name} {share}%（{area} 平方千米）</translation>
    </message>
    <message>
        <source>{name} {share}%</source>
        <translation>{name} {share}%</translation>
    </message>
    <message>
        <source>others {share}%</source>
        <translation>其他 {share}%</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Prepared data</source>
        <translation>整理后的数据</translation>
    </message>
    <message>
        <source>{caption} ({remark})</source>
        <translation>{caption}（{remark}）</translation>
    </message>
    <message>
        <source>{caption} — not up to date: {layers}</source>
        <translation>{caption}——非最新：{layers}</translation>
    </message>
    <message>
        <source>Made by “{tool}”, {when}.</source>
        <translation>由“{tool}”生成，{when}。</translation>
    </message>
    <message>
        <source>Made by “{tool}”.</source>
        <translation>由“{tool}”生成。</translation>
    </message>
    <message>
        <source>Given by the user; no tool has noted how it was made.</source>
        <translation>由用户提供，没有工具记录其生成过程。</translation>
    </message>
    <message>
        <source>Out of date: what this was made from has changed. Update it before you use it.</source>
        <translation>已过期：所用数据已变更。使用前请更新。</translation>
    </message>
    <message>
        <source>Edited by hand: this is not what its tool made.</source>
        <translation>经手工修改：与工具的输出不同。</translation>
    </message>
    <message>
        <source>The plan has no note of how this was made, so nobody knows whether it is up to date.</source>
        <translation>规划中没有其生成记录，无法判断是否最新。</translation>
    </message>
    <message>
        <source>Zone cards</source>
        <translation>分区卡片</translation>
    </message>
    <message>
        <source>Areas are not counted: the layer is in degrees.</source>
        <translation>未统计面积：图层坐标单位为度。</translation>
    </message>
    <message>
        <source>The layer holds no data.</source>
        <translation>图层没有数据。</translation>
    </message>
    <message>
        <source>Values from {least} to {most}{unit}, mean {mean}, standard deviation {deviation}, on {area} km².</source>
        <translation>取值 {least} 至 {most}{unit}，平均 {mean}，标准差 {deviation}，有值面积 {area} 平方千米。</translation>
    </message>
    <message>
        <source>{layer}: areas by class</source>
        <translation>{layer}分类面积</translation>
    </message>
    <message>
        <source>{layer}: areas by class (km²)</source>
        <translation>{layer}分类面积（平方千米）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The first {count} of {all} rows; the layer holds all of them.</source>
        <translation>共 {all} 行，此处列出前 {count} 行，其余见图层。</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>表格没有记录。</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>{layer} (km²)</source>
        <translation>{layer}（平方千米）</translation>
    </message>
    <message>
        <source>{count} polygons, {area} km² in all.</source>
        <translation>共 {count} 个面，总面积 {area} 平方千米。</translation>
    </message>
    <message>
        <source>{count} lines, {length} km in all.</source>
        <translation>共 {count} 条线，总长 {length} 千米。</translation>
    </message>
    <message>
        <source>{count} points.</source>
        <translation>共 {count} 个点。</translation>
    </message>
    <message>
        <source>Area (ha)</source>
        <translation>面积（公顷）</translation>
    </message>
    <message>
        <source>Length (km)</source>
        <translation>长度（千米）</translation>
    </message>
    <message>
        <source>{layer} by {field}</source>
        <translation>{layer}按“{field}”统计</translation>
    </message>
    <message>
        <source>{layer}: list</source>
        <translation>{layer}一览</translation>
    </message>
    <message>
        <source>{share}% of the area keeps its class in at least {limit}% of the runs; in the mean {mean}% of the runs keep the class.</source>
        <translation>{share}% 的面积在至少 {limit}% 的运行中类别不变；平均有 {mean}% 的运行保持类别。</translation>
    </message>
    <message>
        <source>Cumulative gain of connectivity over cost</source>
        <translation>连通增益随成本的累计曲线</translation>
    </message>
    <message>
        <source>Cumulative cost</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>Cumulative gain (%)</source>
        <translation>累计增益（%）</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>生成过程</translation>
    </message>
    <message>
        <source>Every result with its tool, the version of the plugin, all parameters and the layers it was made from, as they were noted in the result itself. A mark tells values that are not the tool&apos;s default.</source>
        <translation>逐项列出成果的工具、插件版本、全部参数和所用图层，均读自成果自身的记录。末列注明取值是否为工具的默认值。</translation>
    </message>
    <message>
        <source>Version of the plugin</source>
        <translation>插件版本</translation>
    </message>
    <message>
        <source>State in the plan</source>
        <translation>在规划中的状态</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>所用数据</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The parameters were not noted in this result.</source>
        <translation>该成果没有记录参数。</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Methods and defaults</source>
        <translation>方法与默认值</translation>
    </message>
    <message>
        <source>What the tools compute, from their own help. D marks a default that is a proposal; of the others the text says where they come from.</source>
        <translation>各工具的计算方法，引自工具帮助。D 表示默认值为建议值；其余默认值的依据见说明。</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Meaning and source</source>
        <translation>含义与依据</translation>
    </message>
    <message>
        <source>{tool}: parameters</source>
        <translation>{tool}：参数</translation>
    </message>
    <message>
        <source>The map is too large for the memory. Lower the resolution.</source>
        <translation>内存不足以绘制该图。请降低分辨率。</translation>
    </message>
    <message>
        <source>Rules and coefficients</source>
        <translation>规则与系数</translation>
    </message>
    <message>
        <source>The tables behind the results. Flags: Q read in the source, R remembered and to be checked against the source, D our proposal.</source>
        <translation>成果所依据的表。标记：Q 查阅原文，R 凭记忆、须对照原文核对，D 本插件的建议。</translation>
    </message>
    <message>
        <source>built-in table</source>
        <translation>内置表</translation>
    </message>
    <message>
        <source>Used by {tools}; {where}.</source>
        <translation>用于：{tools}；{where}。</translation>
    </message>
    <message>
        <source>The table that was used cannot be opened any more.</source>
        <translation>当时所用的表已无法打开。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation>查阅原文</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>凭记忆</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>{flag} ({meaning}): {count}</source>
        <translation>{flag}（{meaning}）{count} 行</translation>
    </message>
    <message>
        <source>without a flag: {count}</source>
        <translation>无标记 {count} 行</translation>
    </message>
    <message>
        <source>Rows: {count}. {flags}.</source>
        <translation>共 {count} 行：{flags}。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Rules, coefficients and classes</source>
        <translation>规则、系数与类别</translation>
    </message>
    <message>
        <source>temporary layer {file}</source>
        <translation>临时图层 {file}</translation>
    </message>
    <message>
        <source>{file}, layer {layer}</source>
        <translation>{file}，图层 {layer}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>手工修改</translation>
    </message>
    <message>
        <source>not noted in the plan</source>
        <translation>规划中无记录</translation>
    </message>
    <message>
        <source>≤ {limit}</source>
        <translation>≤{limit}</translation>
    </message>
    <message>
        <source>&gt; {limit}</source>
        <translation>＞{limit}</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}—{high}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>准则</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断矩阵</translation>
    </message>
    <message>
        <source>&lt;p&gt;A PDF has the layers of the map by their names, so that readers can switch them, and letters as letters. The worst break points, repairs or barrier points have numbers and a table beside the map. A central area is shown once more at 1.5 to 3 times the scale where a corner is free. The layers of an added layout are private: the layer tree hides them. A layout of temporary layers is refused.&lt;/p&gt;</source>
        <translation>&lt;p&gt;PDF 按图层名称分层，阅读器中可逐层开关，文字仍为文字。最严重的断裂点、修复点或障碍点在图上编号，并在图旁列表。图角有空位时，中心城区以 1.5～3 倍比例尺再次显示。加入工程的布局，其图层为私有图层，图层树中不显示。临时图层的布局不予加入。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>PDF, PNG, SVG or template (QPT) by the file&apos;s ending.</source>
        <translation>按文件扩展名输出 PDF、PNG、SVG 或模板（QPT）。</translation>
    </message>
    <message>
        <source>This QGIS cannot write PDF files with layers; the sheet is one layer.</source>
        <translation>本机 QGIS 无法写出分层 PDF，图幅只有一层。</translation>
    </message>
    <message>
        <source>Stands at the lower left, beside the organisation; it is kept in the layout.</source>
        <translation>位于左下角编制单位旁，图片保存在布局内。</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Break points, repairs or barrier points get numbers and a table beside the map, the worst first, as many as fit.</source>
        <translation>为断裂点、修复点或障碍点编号，并在图旁列表，最严重的在前，列满为止。</translation>
    </message>
    <message>
        <source>Number points and list them</source>
        <translation>点位编号并列表</translation>
    </message>
    <message>
        <source>Shows small districts that lie together once more at a larger scale, where a corner is free.</source>
        <translation>图角有空位时，把集中的小面积区以更大比例尺再次显示。</translation>
    </message>
    <message>
        <source>Inset of the central area</source>
        <translation>中心城区插图</translation>
    </message>
    <message>
        <source>Central area</source>
        <translation>中心城区</translation>
    </message>
    <message>
        <source>Polygons of the central city for the inset. Empty: the districts that are small at the scale of the map.</source>
        <translation>插图所示中心城区的面。留空：取在本图比例尺下过小的区。</translation>
    </message>
    <message>
        <source>A layout template of your own (QPT) in place of the plugin's page: items are found by their ids, such as “map 地图” and “legend 图例”. It has no table and no inset.</source>
        <translation>用自己的布局模板（QPT）代替插件图幅：按 ID 查找各项，如“map 地图”“legend 图例”。不含点位表和插图。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Weights and limits of vacated land</source>
        <translation>腾退用地排序权重与阈值</translation>
    </message>
    <message>
        <source>Age groups of species</source>
        <translation>树种龄组划分</translation>
    </message>
    <message>
        <source>Polygons of the forest inventory (小班).</source>
        <translation>森林资源调查小班面。</translation>
    </message>
    <message>
        <source>Forest stands</source>
        <translation>森林小班</translation>
    </message>
    <message>
        <source>Tenths and species, such as 8油2侧+栎; + is 2 to 5 %, − less.</source>
        <translation>十分法树种组成式，如 8油2侧+栎；+ 表示 2—5 %，− 表示更少。</translation>
    </message>
    <message>
        <source>Field of the species composition</source>
        <translation>树种组成字段</translation>
    </message>
    <message>
        <source>Field of the age (years)</source>
        <translation>平均年龄字段（年）</translation>
    </message>
    <message>
        <source>Gives the age group by the table of ages.</source>
        <translation>按龄组表划分龄组。</translation>
    </message>
    <message>
        <source>Field of the age group</source>
        <translation>龄组字段</translation>
    </message>
    <message>
        <source>1 young to 5 over-mature, or the words 幼龄林 to 过熟林.</source>
        <translation>1 幼龄林至 5 过熟林，代码或名称均可。</translation>
    </message>
    <message>
        <source>Field of the canopy closure</source>
        <translation>郁闭度字段</translation>
    </message>
    <message>
        <source>0 to 1; values above 1 are taken for %.</source>
        <translation>0—1；大于 1 的值按百分数处理。</translation>
    </message>
    <message>
        <source>Field of the volume (m³/ha)</source>
        <translation>公顷蓄积字段（立方米/公顷）</translation>
    </message>
    <message>
        <source>Of a hectare, not of the stand.</source>
        <translation>每公顷蓄积，而非小班蓄积。</translation>
    </message>
    <message>
        <source>Field of the layers</source>
        <translation>林层字段</translation>
    </message>
    <message>
        <source>1 or 单层 for one layer, 2 or 复层 for several.</source>
        <translation>1 或单层为单层林，2 或复层为复层林。</translation>
    </message>
    <message>
        <source>Field of the health</source>
        <translation>健康等级字段</translation>
    </message>
    <message>
        <source>1 healthy to 4 unhealthy, or the words 健康 to 不健康.</source>
        <translation>1 健康至 4 不健康，代码或名称均可。</translation>
    </message>
    <message>
        <source>Field of the origin</source>
        <translation>起源字段</translation>
    </message>
    <message>
        <source>1 or 天然 natural, 2 or 人工 planted; for the table of ages.</source>
        <translation>1 或天然，2 或人工；用于龄组表。</translation>
    </message>
    <message>
        <source>Field of uneven age</source>
        <translation>异龄林字段</translation>
    </message>
    <message>
        <source>1 or 异龄 for stands of many ages, 0 or 同龄 else.</source>
        <translation>1 或异龄为异龄林，0 或同龄为同龄林。</translation>
    </message>
    <message>
        <source>Sums are given for each; a stand belongs to the zone that holds its middle.</source>
        <translation>按分区汇总；小班归入其中心所在的分区。</translation>
    </message>
    <message>
        <source>Field with the zone&apos;s name</source>
        <translation>分区名称字段</translation>
    </message>
    <message>
        <source>Names the rows of the table.</source>
        <translation>作为表中各行的名称。</translation>
    </message>
    <message>
        <source>Last years of young, middle-aged, near-mature and mature stands, columns species, origin, young, middle, near, mature. Left empty, the built-in table is used; export it to add species.</source>
        <translation>幼龄、中龄、近熟、成熟林的年龄上限，列为 species、origin、young、middle、near、mature。留空则使用内置表；可导出后补充树种。</translation>
    </message>
    <message>
        <source>Age groups</source>
        <translation>龄组划分</translation>
    </message>
    <message>
        <source>Volume of good stands, columns species, group, volume (m³/ha). Left empty, the median of the stands of the same species and age group is taken.</source>
        <translation>优良林分的蓄积，列为 species、group、volume（立方米/公顷）。留空则取同树种同龄组小班的中位数。</translation>
    </message>
    <message>
        <source>Reference volume</source>
        <translation>参照蓄积</translation>
    </message>
    <message>
        <source>Columns factor (mix, layer, age, canopy, volume, health) and weight. Left empty, the proposed ones are used.</source>
        <translation>列为 factor（mix、layer、age、canopy、volume、health）和 weight。留空则使用建议权重。</translation>
    </message>
    <message>
        <source>The stands with all their fields, and mixture, index, class, degradation with its reason, and advice.</source>
        <translation>保留全部原字段的小班，附混交、指数、等级、退化及其原因和经营建议。</translation>
    </message>
    <message>
        <source>Structure of forest stands</source>
        <translation>林分结构评价</translation>
    </message>
    <message>
        <source>Areas and shares of the whole and of each zone.</source>
        <translation>全部及各分区的面积和占比。</translation>
    </message>
    <message>
        <source>Structure of forest by zone</source>
        <translation>分区林分结构统计</translation>
    </message>
    <message>
        <source>Share of mixed stands (%)</source>
        <translation>混交林占比（%）</translation>
    </message>
    <message>
        <source>Share of layered stands (%)</source>
        <translation>复层林占比（%）</translation>
    </message>
    <message>
        <source>Share of stands of uneven age (%)</source>
        <translation>异龄林占比（%）</translation>
    </message>
    <message>
        <source>Share of healthy stands (%)</source>
        <translation>健康林分占比（%）</translation>
    </message>
    <message>
        <source>Area of degraded stands (ha)</source>
        <translation>退化林面积（公顷）</translation>
    </message>
    <message>
        <source>&lt;p&gt;Index = 100 · Σ w s / Σ w over what is known of a stand (weights proposed): mixture 0.25, min(1, (1 − largest share) / 0.35); layers 0.20, several 1, one 0.3; age 0.15, young 0.4, middle-aged 0.7, near-mature and mature 1, over-mature 0.6; canopy closure 0.15, 1 from 0.6 to 0.8, 0 at 0.2, 0.6 at 1; volume 0.15, volume over that of a good stand, at most 1; health 0.10, 1, 0.7, 0.4, 0. Classes from 75, 55 and 35 on (proposed).&lt;/p&gt;&lt;p&gt;Mixed: the largest share is below 65 % (GB/T 26424-2010, remembered). Evenness J = −Σ p ln p / ln S. Age groups by the table of ages (LY/T 2908-2017, remembered) where no group is given. Degraded (proposed): canopy below 0.3 beyond young stands, volume below 40 % of a good stand, or unhealthy.&lt;/p&gt;&lt;p&gt;Advice by the first that holds: degraded stands are repaired; dense young ones (canopy from 0.8 on) tended; thin ones (below 0.4) replanted; pure ones mixed; those of one layer led to several; the others kept.&lt;/p&gt;</source>
        <translation>&lt;p&gt;指数 = 100 · Σ w s / Σ w，取林分已知的因子（权重为建议值）：混交 0.25，min(1, (1 − 最大占比) / 0.35)；林层 0.20，复层 1，单层 0.3；龄组 0.15，幼龄 0.4，中龄 0.7，近熟和成熟 1，过熟 0.6；郁闭度 0.15，0.6—0.8 为 1，0.2 为 0，1 为 0.6；蓄积 0.15，与优良林分蓄积之比，最大 1；健康 0.10，依次 1、0.7、0.4、0。自 75、55、35 分起分级（建议）。&lt;/p&gt;&lt;p&gt;混交林：最大占比低于 65 %（GB/T 26424-2010，凭记忆）。均匀度 J = −Σ p ln p / ln S。未提供龄组时按龄组表（LY/T 2908-2017，凭记忆）划分。退化（建议）：幼龄林以外郁闭度低于 0.3，或蓄积低于优良林分的 40 %，或不健康。&lt;/p&gt;&lt;p&gt;经营建议取首个成立者：退化林分修复；密的幼龄林（郁闭度 0.8 起）抚育；稀疏林分（低于 0.4）补植；纯林混交；单层林导向复层；其余保持。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>thin canopy</source>
        <translation>郁闭度过低</translation>
    </message>
    <message>
        <source>little volume</source>
        <translation>蓄积过低</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>不健康</translation>
    </message>
    <message>
        <source>Repair the degraded stand</source>
        <translation>退化林修复</translation>
    </message>
    <message>
        <source>Tend</source>
        <translation>抚育间伐</translation>
    </message>
    <message>
        <source>Replant</source>
        <translation>补植</translation>
    </message>
    <message>
        <source>Mix in other species</source>
        <translation>补植混交树种</translation>
    </message>
    <message>
        <source>Lead to several layers</source>
        <translation>培育复层林</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Row {row}: the volume must be a number above 0.</source>
        <translation>第 {row} 行：蓄积必须是大于 0 的数字。</translation>
    </message>
    <message>
        <source>No value of the field “{field}” is a composition of species such as 8油2侧.</source>
        <translation>字段“{field}”中没有树种组成式（如 8油2侧）。</translation>
    </message>
    <message>
        <source>A stand has {volume:g} m³/ha. The volume is wanted per hectare, at most {most}.</source>
        <translation>有小班的蓄积为 {volume:g} 立方米/公顷。此处需要每公顷蓄积，最大 {most}。</translation>
    </message>
    <message>
        <source>Judges how mixed, layered, old, dense and healthy stands are, finds degraded ones and says what to do.</source>
        <translation>评价林分的混交、复层、龄组、郁闭和健康状况，识别退化林并提出经营建议。</translation>
    </message>
    <message>
        <source>{count} of {all} stands have no composition of species and are not judged.</source>
        <translation>{all} 个小班中有 {count} 个没有树种组成，未参与评价。</translation>
    </message>
    <message>
        <source>Tenths that do not add up to 10: {listed}.</source>
        <translation>十分法合计不为 10 的组成式：{listed}。</translation>
    </message>
    <message>
        <source>The canopy closure is in percent and was divided by 100.</source>
        <translation>郁闭度为百分数，已除以 100。</translation>
    </message>
    <message>
        <source>{count} stands have no age group: the table of ages does not have their species.</source>
        <translation>{count} 个小班没有龄组：龄组表中没有其树种。</translation>
    </message>
    <message>
        <source>“{label}”: {count} words were not understood.</source>
        <translation>“{label}”：有 {count} 个取值无法识别。</translation>
    </message>
    <message>
        <source>Table with the columns item and value, and words for texts, several separated by semicolons. What it leaves out keeps its default. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>含 item 和 value 两列的表；文本项填用词，多个用词以分号分隔。表中未列的项取默认值。留空则使用内置表；可导出后编辑。</translation>
    </message>
    <message>
        <source>Weights and limits</source>
        <translation>权重与阈值</translation>
    </message>
    <message>
        <source>{name}: {value} {unit}</source>
        <translation>{name}：{value} {unit}</translation>
    </message>
    <message>
        <source>No parcel of “{layer}” is judged: all are too small or no candidates. Check codes and the smallest area.</source>
        <translation>“{layer}”没有可评价的图斑：全部过小或不属候选。请检查编码和最小面积。</translation>
    </message>
    <message>
        <source>{count} parcels of “{layer}” are no candidates by their fields.</source>
        <translation>“{layer}”有 {count} 个图斑按字段不属候选。</translation>
    </message>
    <message>
        <source>{count} parcels of “{layer}” ({area} in all) are smaller than {least} m² and left out.</source>
        <translation>“{layer}”有 {count} 个图斑（共 {area}）小于 {least} 平方米，已略去。</translation>
    </message>
    <message>
        <source>{count} pairs of parcels of “{layer}” overlap, by {area} in all; in the sums this counts once, for the better ranked parcel. Check the layer.</source>
        <translation>“{layer}”有 {count} 对图斑相互重叠，共 {area}；合计中只计一次，归入排序靠前的图斑。请检查图层。</translation>
    </message>
    <message>
        <source>There are more pairs that overlap; only the largest were taken out of the sums.</source>
        <translation>还有更多重叠的图斑对；合计中只扣除了其中最大的。</translation>
    </message>
    <message>
        <source>{name} {share} %</source>
        <translation>{name} {share} %</translation>
    </message>
    <message>
        <source>break point at {distance} m</source>
        <translation>距断裂点 {distance} 米</translation>
    </message>
    <message>
        <source>in a corridor</source>
        <translation>位于廊道内</translation>
    </message>
    <message>
        <source>blind area of parks {share} %</source>
        <translation>公园绿地服务盲区 {share} %</translation>
    </message>
    <message>
        <source>contaminated site {share} %</source>
        <translation>污染地块 {share} %</translation>
    </message>
    <message>
        <source>Polygons of land vacated or to be vacated, or parcels of the survey with a field of class codes.</source>
        <translation>已腾退或待腾退用地的面，或带地类编码字段的调查图斑。</translation>
    </message>
    <message>
        <source>Vacated, being vacated or planned, in the words of the table. Empty: not known.</source>
        <translation>已腾退、正在腾退或计划腾退，用词以表为准。留空表示不明。</translation>
    </message>
    <message>
        <source>State field</source>
        <translation>状态字段</translation>
    </message>
    <message>
        <source>With survey parcels in place of a register, for example DLBM: only the codes below are judged.</source>
        <translation>以调查图斑代替腾退台账时填写，例如 DLBM：只评价下列编码的图斑。</translation>
    </message>
    <message>
        <source>Codes of the change survey, and all that begin with them: 1303 levelled ground, 1304 ground of unfinished demolition.</source>
        <translation>变更调查的编码及以其开头的所有编码：1303 推土区，1304 拆除未尽区。</translation>
    </message>
    <message>
        <source>Codes of vacated land</source>
        <translation>腾退用地编码</translation>
    </message>
    <message>
        <source>Half of a plot inside makes it first class. At least one of the lines is needed.</source>
        <translation>地块有一半在内即为一级。各条线中至少需要一条。</translation>
    </message>
    <message>
        <source>Blue line of rivers and lakes</source>
        <translation>河湖蓝线</translation>
    </message>
    <message>
        <source>Green belts and wedges</source>
        <translation>绿隔与楔形绿地</translation>
    </message>
    <message>
        <source>Ecological control area</source>
        <translation>生态控制区</translation>
    </message>
    <message>
        <source>Counts half.</source>
        <translation>按一半计。</translation>
    </message>
    <message>
        <source>Lines or areas of corridors.</source>
        <translation>廊道的线或面。</translation>
    </message>
    <message>
        <source>Break points and pinch points.</source>
        <translation>断裂点和夹点。</translation>
    </message>
    <message>
        <source>Housing without a park near by.</source>
        <translation>附近没有公园的居住用地。</translation>
    </message>
    <message>
        <source>Blind areas of parks</source>
        <translation>公园绿地服务盲区</translation>
    </message>
    <message>
        <source>Contaminated sites that are still listed: plots that meet them are managed as risks.</source>
        <translation>仍在名录中的污染地块：与其相接的地块按风险管控。</translation>
    </message>
    <message>
        <source>Contaminated sites</source>
        <translation>污染地块</translation>
    </message>
    <message>
        <source>Plots with half of them inside do not become farm land.</source>
        <translation>有一半在内的地块不复耕。</translation>
    </message>
    <message>
        <source>City centre</source>
        <translation>中心城区</translation>
    </message>
    <message>
        <source>For what lies beside the plots.</source>
        <translation>用于判定毗邻用地。</translation>
    </message>
    <message>
        <source>Slope (°)</source>
        <translation>坡度（°）</translation>
    </message>
    <message>
        <source>For the use as farm land.</source>
        <translation>用于判定能否复耕。</translation>
    </message>
    <message>
        <source>For the slope, where no slope is given.</source>
        <translation>未给出坡度时，用于计算坡度。</translation>
    </message>
    <message>
        <source>Smaller plots are left out and counted. Default 400 m², the smallest parcel of the survey.</source>
        <translation>更小的地块略去并计数。默认 400 平方米，即调查的最小图斑。</translation>
    </message>
    <message>
        <source>Smallest plot (m²)</source>
        <translation>最小地块（平方米）</translation>
    </message>
    <message>
        <source>The plots with rank, class, proposed use, the points of every term, and the reasons.</source>
        <translation>地块附排序、等级、建议用途、各分项得分和理由。</translation>
    </message>
    <message>
        <source>Ranked vacated land</source>
        <translation>腾退用地修复排序</translation>
    </message>
    <message>
        <source>Number and area by class and use.</source>
        <translation>按等级和用途统计的个数和面积。</translation>
    </message>
    <message>
        <source>Vacated land by class</source>
        <translation>腾退用地分级统计</translation>
    </message>
    <message>
        <source>Number of plots</source>
        <translation>地块数</translation>
    </message>
    <message>
        <source>First class (ha)</source>
        <translation>一级（公顷）</translation>
    </message>
    <message>
        <source>To green (ha)</source>
        <translation>复绿（公顷）</translation>
    </message>
    <message>
        <source>To farm land (ha)</source>
        <translation>复耕（公顷）</translation>
    </message>
    <message>
        <source>To water (ha)</source>
        <translation>还水（公顷）</translation>
    </message>
    <message>
        <source>Risk control (ha)</source>
        <translation>风险管控（公顷）</translation>
    </message>
    <message>
        <source>Give at least one line: red line, basic farmland, blue line, green belts or control area.</source>
        <translation>请至少给出一条线：生态保护红线、永久基本农田、蓝线、绿隔或生态控制区。</translation>
    </message>
    <message>
        <source>Enter the codes that are vacated land, for example 1303 1304.</source>
        <translation>请填写属于腾退用地的编码，例如 1303 1304。</translation>
    </message>
    <message>
        <source>Ranking of vacated land</source>
        <translation>腾退用地优先序</translation>
    </message>
    <message>
        <source>Ranks vacated plots by lines, network and need, and proposes green, farm land or water.</source>
        <translation>按管控线、网络和需求对腾退地块排序，并提出复绿、复耕或还水的建议。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Score (0–100) = Σ 100·w·t of six terms from 0 to 1. &lt;b&gt;Lines&lt;/b&gt;: the largest of value × share of the plot inside. &lt;b&gt;Network&lt;/b&gt;: 1 near a break point, less in a corridor, falling with the distance. &lt;b&gt;Blind areas&lt;/b&gt;: share inside. &lt;b&gt;Size&lt;/b&gt;: root of the area up to the full one. &lt;b&gt;Beside&lt;/b&gt;: share of the border with natural or farm land within 30 m, or one cell where cells are larger. &lt;b&gt;State&lt;/b&gt;: vacated, being vacated, planned. A term without layer takes no part and the weights of the others are divided by their sum. The points of every term stand in fields of their own and add up to the score.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Class&lt;/b&gt;: 1 by score, or with half of the plot in the red line, basic farmland, the blue line or the green belts, which the plan names first (chapter 6, section 3). &lt;b&gt;Use&lt;/b&gt; by the first that holds: a listed contaminated site → risk control; half in basic farmland, or gentle, large enough, mostly beside farm land and not in the city centre → farm land; half in the blue line → water; else green. Ranks go by class, score, area and place. Plots that overlap count once in the sums.&lt;/p&gt;</source>
        <translation>&lt;p&gt;得分（0—100）= Σ 100·w·t，共六个取值 0—1 的分项。&lt;b&gt;管控线&lt;/b&gt;：各线的取值 × 地块在内占比，取最大者。&lt;b&gt;生态网络&lt;/b&gt;：断裂点附近为 1，廊道内较低，随距离递减。&lt;b&gt;服务盲区&lt;/b&gt;：在内占比。&lt;b&gt;面积&lt;/b&gt;：按面积的平方根计，达到满分面积为止。&lt;b&gt;毗邻用地&lt;/b&gt;：30 米以内（像元更大时为一个像元以内）毗邻自然与农业用地的边界占比。&lt;b&gt;腾退状态&lt;/b&gt;：已腾退、正在腾退、计划腾退。没有图层的分项不参与，其余权重除以其总和。各分项得分存于单独字段，相加即为总分。&lt;/p&gt;&lt;p&gt;&lt;b&gt;等级&lt;/b&gt;：按得分，或有一半位于规划首先列出的生态保护红线、永久基本农田、蓝线或绿隔内（第 6 章第 3 节），即为 1 级。&lt;b&gt;用途&lt;/b&gt;取首个成立者：名录内污染地块 → 风险管控；一半位于永久基本农田，或坡缓、面积足够、主要毗邻耕地且不在中心城区 → 复耕；一半位于蓝线内 → 还水；其余复绿。依次按等级、得分、面积、位置排序。重叠的地块在合计中只计一次。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Terms without a layer take no part: {terms}.</source>
        <translation>没有图层的分项不参与：{terms}。</translation>
    </message>
    <message>
        <source>States that the table has no words for count 0: {states}.</source>
        <translation>表中没有对应用词的状态按 0 计：{states}。</translation>
    </message>
    <message>
        <source>Cells of “{layer}” are larger than 30 m: what lies within one cell of {cell} m counts as beside.</source>
        <translation>“{layer}”的像元大于 30 米：以 {cell} 米的一个像元以内为毗邻。</translation>
    </message>
    <message>
        <source>Without slope and land use only basic farmland makes a plot farm land.</source>
        <translation>没有坡度和用地时，只有位于永久基本农田的地块判为复耕。</translation>
    </message>
    <message>
        <source>{count} plots, {area} ha; first class {first} ha; to green {green} ha, to farm land {farm} ha, to water {water} ha, risk control {risk} ha.</source>
        <translation>{count} 个地块，{area} 公顷；一级 {first} 公顷；复绿 {green} 公顷，复耕 {farm} 公顷，还水 {water} 公顷，风险管控 {risk} 公顷。</translation>
    </message>
    <message>
        <source>Plots by class: {counts}.</source>
        <translation>各级地块数：{counts}。</translation>
    </message>
    <message>
        <source>{area} ha are more than Beijing vacates in years (about 4,000 ha in 2020): check that the layer holds vacated land only.</source>
        <translation>{area} 公顷已超过北京数年的腾退量（2020 年约 4,000 公顷）：请核对图层是否只含腾退用地。</translation>
    </message>
    <message>
        <source>Row {row} of the table has the item “{item}”. Known are {known}.</source>
        <translation>表第 {row} 行的项“{item}”未知。可用的有 {known}。</translation>
    </message>
    <message>
        <source>Row {row} of the table: “{value}” for “{item}” is not a number of 0 or more.</source>
        <translation>表第 {row} 行：“{item}”的值“{value}”不是不小于 0 的数。</translation>
    </message>
    <message>
        <source>All weights of the table are 0. Give at least one a weight.</source>
        <translation>表中权重全部为 0。请至少给一项赋权。</translation>
    </message>
    <message>
        <source>“{layer}” holds no data.</source>
        <translation>“{layer}”没有数据。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>The parameters that decide most: {names}.</source>
        <translation>影响最大的参数：{names}。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>独占</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Combined by</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>是否退损</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>a layer in memory</source>
        <translation>内存图层</translation>
    </message>
    <message>
        <source>The layout would be empty later, since these layers are temporary: {names}. Save them first, or switch “Add the layout to the project” off.</source>
        <translation>下列图层为临时图层，布局日后将为空：{names}。请先保存这些图层，或取消“将布局加入工程”。</translation>
    </message>
    <message>
        <source>… {count} more in the table of the layer</source>
        <translation>…… 其余 {count} 处见图层属性表</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a picture. Choose an SVG, PNG or JPEG file.</source>
        <translation>“{name}”无法作为图片读取，请选择 SVG、PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>“{name}” is no layout template that can be read.</source>
        <translation>“{name}”不是可读取的布局模板。</translation>
    </message>
    <message>
        <source>The template “{name}” has no map with the id “{id}”. Give its map this id.</source>
        <translation>模板“{name}”中没有 ID 为“{id}”的地图，请把其中地图的 ID 改为此名。</translation>
    </message>
    <message>
        <source>A layout template of each map, to be finished by hand</source>
        <translation>每幅图另存布局模板，供手工完善</translation>
    </message>
    <message>
        <source>The plugin&apos;s own page</source>
        <translation>插件自带图幅</translation>
    </message>
    <message>
        <source>Find in fo&amp;lder…</source>
        <translation>在文件夹中查找(&amp;L)…</translation>
    </message>
    <message>
        <source>Sc&amp;enario</source>
        <translation>情景(&amp;E)</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Deletes the scenario at work with its results; the base plan stays</source>
        <translation>删除当前情景及其成果；基准方案不受影响</translation>
    </message>
    <message>
        <source>{count} steps ran with warnings, which stand in the log: {steps}</source>
        <translation>有 {count} 个步骤运行时产生警告，详见日志：{steps}</translation>
    </message>
    <message>
        <source>Delete the scenario “{name}” with all its results? They cannot be brought back; the history stays.</source>
        <translation>删除情景“{name}”及其全部成果？删除后无法恢复，运行历史仍保留。</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>删除情景</translation>
    </message>
    <message>
        <source>Deleting “{name}”</source>
        <translation>正在删除“{name}”</translation>
    </message>
    <message>
        <source>Show resul&amp;t</source>
        <translation>显示成果(&amp;T)</translation>
    </message>
    <message>
        <source>Sets the smallest area to the proposed one of a scale of the plan. The sources and what is made of them carry the scale: each scale has its own map of the network.</source>
        <translation>按规划尺度采用建议的最小面积。源地及由其得到的成果都记有该尺度：每个尺度各有一幅生态网络图。</translation>
    </message>
    <message>
        <source>Three spaces were not given: the three spaces are taken from the land use, class by class.</source>
        <translation>未提供三大空间图层：三大空间按用地分类逐类推定。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Network&lt;/b&gt;: lines are joined where an end lies within the joining distance of another end or line, and cut at the barriers, each on the nearest line. Lines that only cross are not joined: they are listed. What barriers leave connected is a segment. Where several barriers stand in one place the lowest passability counts and their costs add up.&lt;/p&gt;&lt;p&gt;&lt;b&gt;DCIp&lt;/b&gt; = 100·Σ Σ c&lt;sub&gt;ij&lt;/sub&gt;·l&lt;sub&gt;i&lt;/sub&gt;·l&lt;sub&gt;j&lt;/sub&gt; / L², for fish that move within the rivers; &lt;b&gt;DCId&lt;/b&gt; = 100·Σ (l&lt;sub&gt;i&lt;/sub&gt;/L)·c&lt;sub&gt;i,mouth&lt;/sub&gt;, for fish that come from the mouth (Cote et al. 2009). c is the product of the passabilities, up times down, of the barriers on the best way, 1 within a segment, 0 where there is no way; l is the length, times the weight. 100: nothing bars; one dam in the middle gives 50.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;河网&lt;/b&gt;：线的端点与另一端点或另一条线相距不超过连接距离时予以连接，并在闸坝处断开，每处闸坝归到最近的线。仅相交的线不连接，而是列出。被闸坝分开后仍相连的部分为一个河段。同一处有多个闸坝时，取最低的可通过性，费用相加。&lt;/p&gt;&lt;p&gt;&lt;b&gt;DCIp&lt;/b&gt; = 100·Σ Σ c&lt;sub&gt;ij&lt;/sub&gt;·l&lt;sub&gt;i&lt;/sub&gt;·l&lt;sub&gt;j&lt;/sub&gt; / L²，适用于在河流内部移动的鱼类；&lt;b&gt;DCId&lt;/b&gt; = 100·Σ (l&lt;sub&gt;i&lt;/sub&gt;/L)·c&lt;sub&gt;i,mouth&lt;/sub&gt;，适用于由河口上溯的鱼类（Cote et al. 2009）。c 为最佳路径上各闸坝上行与下行可通过性之积的连乘，同一河段内为 1，没有路径为 0；l 为长度乘以权重。100 表示毫无阻隔；正中一座拦河坝时为 50。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Gain&lt;/b&gt; of a removal: the points of DCIp that come when the barrier alone is removed; in a network without loops Δ = 200·(1 − c&lt;sub&gt;m&lt;/sub&gt;)·R&lt;sub&gt;A&lt;/sub&gt;·R&lt;sub&gt;B&lt;/sub&gt; / L², R being what comes to the barrier from a side; with loops it is computed anew. &lt;b&gt;Order&lt;/b&gt;: always the barrier that brings most for its cost, then all gains anew.&lt;/p&gt;&lt;p&gt;Passability by type (proposed): dam 0, with fishway 0.4, sluice 0.2, weir 0.5, ramp 0.8, culvert 0.6, bridge 1. The direction of the lines matters to the mouths alone; where a part of the network has several mouths, DCId is left empty: give the mouths.&lt;/p&gt;</source>
        <translation>&lt;p&gt;拆改的&lt;b&gt;增益&lt;/b&gt;：仅拆改该闸坝时 DCIp 增加的分值；无环河网中 Δ = 200·(1 − c&lt;sub&gt;m&lt;/sub&gt;)·R&lt;sub&gt;A&lt;/sub&gt;·R&lt;sub&gt;B&lt;/sub&gt; / L²，R 为从一侧到达该闸坝的量；有环时重新计算。&lt;b&gt;次序&lt;/b&gt;：每次取单位费用增益最大的闸坝，再重算全部增益。&lt;/p&gt;&lt;p&gt;各类型的可通过性（建议值）：拦河坝 0，有鱼道 0.4，水闸 0.2，堰 0.5，坡道 0.8，涵洞 0.6，桥梁 1。线的方向只影响河口；河网的一个连通部分有多个河口时，DCId 留空：请给出河口。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Column pass_up holds “{value}” for “{word}”. Enter a passability from 0 to 1.</source>
        <translation>pass_up 列中“{word}”的值为“{value}”。请填写 0 至 1 的可通过性。</translation>
    </message>
    <message>
        <source>Column match holds “{value}” for “{word}”. Enter exact or contains.</source>
        <translation>match 列中“{word}”的值为“{value}”。请填写 exact 或 contains。</translation>
    </message>
    <message>
        <source>{count} barriers have neither a passability nor a known type and count as {value}.</source>
        <translation>{count} 处闸坝既没有可通过性，也没有已知类型，按 {value} 计。</translation>
    </message>
    <message>
        <source>Types that are not in the table: {words}.</source>
        <translation>表中没有的类型：{words}。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” holds “{value}”. Passabilities go from 0 to 1.</source>
        <translation>“{layer}”的字段“{field}”含有“{value}”。可通过性的取值为 0 至 1。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” must hold a cost above 0 for every barrier; one has “{value}”.</source>
        <translation>“{layer}”的字段“{field}”须为每处闸坝填写大于 0 的费用；有一处为“{value}”。</translation>
    </message>
    <message>
        <source>barrier beyond the snapping distance, not used</source>
        <translation>闸坝超出捕捉距离，未使用</translation>
    </message>
    <message>
        <source>barrier that parts nothing: end of a river, or a way round</source>
        <translation>闸坝未分开河网：位于河流末端，或另有绕行河道</translation>
    </message>
    <message>
        <source>several barriers in one place: the lowest passability counts</source>
        <translation>同一处有多个闸坝：取最低的可通过性</translation>
    </message>
    <message>
        <source>lines cross without a node: not joined</source>
        <translation>两线相交但无节点：未连接</translation>
    </message>
    <message>
        <source>no slope between the ends: direction as drawn</source>
        <translation>两端无高差：方向按绘制方向</translation>
    </message>
    <message>
        <source>one of several mouths of one part</source>
        <translation>同一连通部分的多个河口之一</translation>
    </message>
    <message>
        <source>Lines of rivers and canals in a CRS in metres.</source>
        <translation>河流和渠道的线，坐标系单位为米。</translation>
    </message>
    <message>
        <source>Field by which lengths are multiplied, above 0: width, quality of the habitat. Empty: lengths alone.</source>
        <translation>与长度相乘的字段，大于 0：宽度、生境质量等。留空则只计长度。</translation>
    </message>
    <message>
        <source>Weight field</source>
        <translation>权重字段</translation>
    </message>
    <message>
        <source>Points at the river mouths. Empty: where the lines flow to by their direction.</source>
        <translation>河口处的点。留空则按线的方向取其流向的末端。</translation>
    </message>
    <message>
        <source>River mouths</source>
        <translation>河口</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>按绘制方向</translation>
    </message>
    <message>
        <source>From the higher end by elevation</source>
        <translation>按高程由高端起</translation>
    </message>
    <message>
        <source>Which way lines flow: it finds the mouths, and nothing else depends on it.</source>
        <translation>线的流向：用于确定河口，除此之外不影响其他结果。</translation>
    </message>
    <message>
        <source>Direction of flow</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Needed for the direction by elevation.</source>
        <translation>按高程确定流向时需要。</translation>
    </message>
    <message>
        <source>Ends of lines at most this far apart, or from another line, are joined. Proposed default 1 m.</source>
        <translation>线的端点与另一端点或另一条线相距不超过此值时予以连接。建议默认值 1 米。</translation>
    </message>
    <message>
        <source>Joining distance (m)</source>
        <translation>连接距离（米）</translation>
    </message>
    <message>
        <source>Points of dams, sluices and weirs.</source>
        <translation>拦河坝、水闸和堰的点。</translation>
    </message>
    <message>
        <source>Dams and sluices</source>
        <translation>闸坝</translation>
    </message>
    <message>
        <source>Words such as dam, sluice, weir, 水闸, 橡胶坝; see the table river_barriers.</source>
        <translation>如 dam、sluice、weir、水闸、橡胶坝等用词；见表 river_barriers。</translation>
    </message>
    <message>
        <source>Type field</source>
        <translation>类型字段</translation>
    </message>
    <message>
        <source>Passability upstream, 0 (nothing passes) to 1; empty cells go by the type.</source>
        <translation>上行可通过性，0（完全不能通过）至 1；空值按类型取值。</translation>
    </message>
    <message>
        <source>Passability field</source>
        <translation>可通过性字段</translation>
    </message>
    <message>
        <source>Passability downstream, 0 to 1. Empty: 1.</source>
        <translation>下行可通过性，0 至 1。留空则为 1。</translation>
    </message>
    <message>
        <source>Downstream passability field</source>
        <translation>下行可通过性字段</translation>
    </message>
    <message>
        <source>Passability of barriers without value and known type. Proposed default 0, as of a dam.</source>
        <translation>没有取值且类型未知的闸坝的可通过性。建议默认值 0，同拦河坝。</translation>
    </message>
    <message>
        <source>Passability of other barriers</source>
        <translation>其他闸坝的可通过性</translation>
    </message>
    <message>
        <source>Columns word, match (exact or contains), pass_up. Empty: the built-in table river_barriers (proposed values).</source>
        <translation>列为 word、match（exact 或 contains）、pass_up。留空则使用内置表 river_barriers（建议值）。</translation>
    </message>
    <message>
        <source>Passability by type</source>
        <translation>各类型的可通过性</translation>
    </message>
    <message>
        <source>Cost of removal, above 0, in any unit. Empty: every removal costs 1.</source>
        <translation>拆改费用，大于 0，单位不限。留空则每处拆改均为 1。</translation>
    </message>
    <message>
        <source>Barriers farther from a river are not used. Proposed default 50 m.</source>
        <translation>距河流更远的闸坝不使用。建议默认值 50 米。</translation>
    </message>
    <message>
        <source>Snapping distance (m)</source>
        <translation>捕捉距离（米）</translation>
    </message>
    <message>
        <source>How many barriers the order of removal holds at most.</source>
        <translation>拆改次序最多列出的闸坝数。</translation>
    </message>
    <message>
        <source>Removals in order</source>
        <translation>拆改次序的闸坝数</translation>
    </message>
    <message>
        <source>River segments between barriers, with length and the share of the network that each reaches.</source>
        <translation>闸坝之间的河段，附长度和各河段可到达的河网占比。</translation>
    </message>
    <message>
        <source>River segments</source>
        <translation>河段连通性</translation>
    </message>
    <message>
        <source>Barriers on the rivers, with passability, gain of removal and order.</source>
        <translation>河流上的闸坝，附可通过性、拆改增益和次序。</translation>
    </message>
    <message>
        <source>Barriers by gain</source>
        <translation>闸坝拆改增益</translation>
    </message>
    <message>
        <source>DCIp and DCId after each removal.</source>
        <translation>每次拆改后的 DCIp 和 DCId。</translation>
    </message>
    <message>
        <source>Curve of removals</source>
        <translation>闸坝拆改次序—连通性曲线</translation>
    </message>
    <message>
        <source>Barriers that were not used, lines that cross without a node, lines without a slope.</source>
        <translation>未使用的闸坝、相交但无节点的线、无高差的线。</translation>
    </message>
    <message>
        <source>Problems of the network</source>
        <translation>河网问题点</translation>
    </message>
    <message>
        <source>DCIp: within the rivers (0–100)</source>
        <translation>DCIp：河流内部（0—100）</translation>
    </message>
    <message>
        <source>DCId: from the mouths (0–100)</source>
        <translation>DCId：由河口上溯（0—100）</translation>
    </message>
    <message>
        <source>Length of the network (km)</source>
        <translation>河网长度（千米）</translation>
    </message>
    <message>
        <source>Number of segments</source>
        <translation>河段数</translation>
    </message>
    <message>
        <source>Barriers on the rivers</source>
        <translation>河流上的闸坝数</translation>
    </message>
    <message>
        <source>The direction by elevation needs an elevation. Choose one, or the direction as drawn.</source>
        <translation>按高程确定流向需要高程。请选择高程，或改用绘制方向。</translation>
    </message>
    <message>
        <source>{count} lines of “{layer}” are there twice; each counts once.</source>
        <translation>“{layer}”中有 {count} 条线重复，各按一次计。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” must hold a weight above 0 for every line; one has “{value}”.</source>
        <translation>“{layer}”的字段“{field}”须为每条线填写大于 0 的权重；有一条为“{value}”。</translation>
    </message>
    <message>
        <source>River connectivity</source>
        <translation>河流连通性</translation>
    </message>
    <message>
        <source>Measures how far fish get across dams and sluices, and which of them to open first.</source>
        <translation>评价鱼类能否通过闸坝，以及应优先打通哪些。</translation>
    </message>
    <message>
        <source>No barrier of “{name}” lies within {reach} m of a river. Check the coordinate systems, or raise the snapping distance.</source>
        <translation>“{name}”没有闸坝位于河流 {reach} 米以内。请检查坐标系，或增大捕捉距离。</translation>
    </message>
    <message>
        <source>{count} barriers are farther from every river and were not used.</source>
        <translation>{count} 处闸坝距所有河流都更远，未使用。</translation>
    </message>
    <message>
        <source>A part of the network has several mouths, or none: DCId is left empty. Give the mouths.</source>
        <translation>河网的一个连通部分有多个河口或没有河口：DCId 留空。请给出河口。</translation>
    </message>
    <message>
        <source>{length} km of rivers in {segments} segments; DCIp {dcip}.</source>
        <translation>河流 {length} 千米，共 {segments} 个河段；DCIp {dcip}。</translation>
    </message>
    <message>
        <source>{count} removals in order raise DCIp to {dcip}.</source>
        <translation>依次拆改 {count} 处后，DCIp 升至 {dcip}。</translation>
    </message>
    <message>
        <source>Passability of dams and sluices</source>
        <translation>闸坝可通过性</translation>
    </message>
    <message>
        <source>Rules of the key areas</source>
        <translation>重点地区规则</translation>
    </message>
    <message>
        <source>Limits of unused land</source>
        <translation>未利用地保护利用阈值</translation>
    </message>
    <message>
        <source>Weights and limits of reclaimable land</source>
        <translation>可复垦地块权重与阈值</translation>
    </message>
    <message>
        <source>Limits of inefficient built land</source>
        <translation>零散低效建设用地阈值</translation>
    </message>
    <message>
        <source>Rules of changed land</source>
        <translation>变化图斑规则</translation>
    </message>
    <message>
        <source>Polygons with a field of class codes, or a raster of common classes; both dates of one sort.</source>
        <translation>带地类编码字段的面，或通用分类的栅格；两个时点须为同一种。</translation>
    </message>
    <message>
        <source>Land at the first date</source>
        <translation>前时点用地</translation>
    </message>
    <message>
        <source>For example DLBM. Needed for polygons.</source>
        <translation>例如 DLBM。面图层必填。</translation>
    </message>
    <message>
        <source>Class code field of the first date</source>
        <translation>前时点地类编码字段</translation>
    </message>
    <message>
        <source>Land at the second date</source>
        <translation>后时点用地</translation>
    </message>
    <message>
        <source>Class code field of the second date</source>
        <translation>后时点地类编码字段</translation>
    </message>
    <message>
        <source>Third national land survey</source>
        <translation>第三次全国国土调查</translation>
    </message>
    <message>
        <source>Land and sea use of 2023</source>
        <translation>用地用海分类（2023）</translation>
    </message>
    <message>
        <source>Common classes 1 to 15</source>
        <translation>通用分类 1 至 15</translation>
    </message>
    <message>
        <source>Of the fields of polygons; rasters hold common classes.</source>
        <translation>面图层字段所用的编码；栅格为通用分类。</translation>
    </message>
    <message>
        <source>Codes of the fields</source>
        <translation>字段的编码体系</translation>
    </message>
    <message>
        <source>Changes a tenth of which lies inside come first.</source>
        <translation>有十分之一在内的变化排在最前。</translation>
    </message>
    <message>
        <source>Areas of permits</source>
        <translation>批准用地范围</translation>
    </message>
    <message>
        <source>Changes of which 90 % lie inside are closed and come last.</source>
        <translation>有 90 % 在内的变化视为已办手续，排在最后。</translation>
    </message>
    <message>
        <source>Administrative units</source>
        <translation>行政单元</translation>
    </message>
    <message>
        <source>Each change is named after the unit that holds its middle.</source>
        <translation>每处变化以其中心所在的单元命名。</translation>
    </message>
    <message>
        <source>Unit name field</source>
        <translation>单元名称字段</translation>
    </message>
    <message>
        <source>Of one season in both years, on one grid with the other images.</source>
        <translation>两个年份取同一季节，与其他影像在同一网格上。</translation>
    </message>
    <message>
        <source>NDVI at the first date</source>
        <translation>前时点 NDVI</translation>
    </message>
    <message>
        <source>NDVI at the second date</source>
        <translation>后时点 NDVI</translation>
    </message>
    <message>
        <source>Mean reflectance of the visible bands, 0 to 1.</source>
        <translation>可见光波段的平均反射率，0 至 1。</translation>
    </message>
    <message>
        <source>Brightness at the first date</source>
        <translation>前时点亮度</translation>
    </message>
    <message>
        <source>Brightness at the second date</source>
        <translation>后时点亮度</translation>
    </message>
    <message>
        <source>From this loss on green is gone. Proposed default.</source>
        <translation>下降达到此值即为绿地消失。建议默认值。</translation>
    </message>
    <message>
        <source>Loss of NDVI</source>
        <translation>NDVI 下降值</translation>
    </message>
    <message>
        <source>From this rise on the ground is bare. Proposed default.</source>
        <translation>上升达到此值即为地面裸露。建议默认值。</translation>
    </message>
    <message>
        <source>Rise of brightness</source>
        <translation>亮度上升值</translation>
    </message>
    <message>
        <source>Narrower changes are shifts of borders and left out; at least one cell of rasters.</source>
        <translation>更窄的变化视为边界偏移，予以略去；栅格至少为一个像元。</translation>
    </message>
    <message>
        <source>Tolerance (m)</source>
        <translation>容差（米）</translation>
    </message>
    <message>
        <source>Which changes are inspected, columns from, to, label, min_m2, priority. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>需要核查的变化，列为 from、to、label、min_m2、priority。留空则使用内置表；可导出后编辑。</translation>
    </message>
    <message>
        <source>Rules of changes</source>
        <translation>变化图斑规则</translation>
    </message>
    <message>
        <source>As it is to stand in the list, for example 2023.</source>
        <translation>按清单中要显示的写法填写，例如 2023。</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>前时点</translation>
    </message>
    <message>
        <source>Second date</source>
        <translation>后时点</translation>
    </message>
    <message>
        <source>One polygon for each change in the order of inspection, with empty fields for what is found on site.</source>
        <translation>每处变化一个面，按核查次序排列，并留有现场核查结果的空字段。</translation>
    </message>
    <message>
        <source>Changed land to be checked</source>
        <translation>变化图斑核查清单</translation>
    </message>
    <message>
        <source>Area of every class before by class after; rows add up to the class before.</source>
        <translation>各地类变化前后的面积；每行之和为变化前的地类面积。</translation>
    </message>
    <message>
        <source>Matrix of change</source>
        <translation>地类变化矩阵</translation>
    </message>
    <message>
        <source>Number and area of the changes of each kind by unit.</source>
        <translation>各单元各类变化的个数和面积。</translation>
    </message>
    <message>
        <source>Changes by unit</source>
        <translation>分单元变化统计</translation>
    </message>
    <message>
        <source>Area to be checked (ha)</source>
        <translation>待核查面积（公顷）</translation>
    </message>
    <message>
        <source>Changes to be checked</source>
        <translation>待核查变化数</translation>
    </message>
    <message>
        <source>Left out as narrow or small (ha)</source>
        <translation>因狭窄或过小略去（公顷）</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>&lt;p&gt;Both dates are intersected. The first rule that fits the class before and after says what a change is: cropland to orchard, forest, grass or ponds (非粮化), cropland to built-up land (非农化), cropland to facilities, unused land built up. Land that keeps its class but lost NDVI and became brighter may be a dump. Touching changes of one kind are one site.&lt;/p&gt;&lt;p&gt;Changes narrower than the tolerance go: polygons are shrunk and grown by half of it and clipped to what they were, in rasters a square of cells wider than the tolerance must fit in. Sites below the least area of their rule go; in rasters at least 4 cells stay. Least areas 200 m² for built-up land and facilities, 400 m² for farmland, 600 m² else (TD/T 1055-2019, remembered). What is kept and left out adds up to all change that a rule names.&lt;/p&gt;&lt;p&gt;Confidence = 0.4 r + 0.3 min(1, A / 3 A₀) + 0.3 min(1, t / 4 T), with r 0.9 from a survey and 0.6 from a raster, 0.1 more where images show the change and 0.2 less where they do not; A area, A₀ least area, t = 2 A / perimeter, T tolerance (proposed).&lt;/p&gt;&lt;p&gt;Priority 1: a tenth lies in permanent basic farmland or the red line; else that of the rule; 9: 90 % lie inside permits (proposed). In one priority larger sites come first.&lt;/p&gt;</source>
        <translation>&lt;p&gt;将两期用地相交。按变化前后地类，取首个符合的规则判定变化种类：耕地变园地、林地、草地或坑塘（非粮化），耕地变建设用地（非农化），耕地变设施农用地，未利用地变建设用地。地类未变但 NDVI 下降且变亮的，可能为堆放倾倒。同类且相接的变化为一处。&lt;/p&gt;&lt;p&gt;窄于容差的变化去除：面先内缩再外扩容差的一半，并裁剪到原范围；栅格须容得下一个宽于容差的像元方块。小于其规则最小面积的去除；栅格至少保留 4 个像元。最小面积：建设用地和设施农用地 200 平方米，耕地 400 平方米，其他 600 平方米（TD/T 1055-2019，凭记忆）。保留与略去的面积之和等于规则所列的全部变化。&lt;/p&gt;&lt;p&gt;置信度 = 0.4 r + 0.3 min(1, A / 3 A₀) + 0.3 min(1, t / 4 T)，r 取自调查时为 0.9，取自栅格时为 0.6，影像显示变化加 0.1，未显示减 0.2；A 为面积，A₀ 为最小面积，t = 2 A / 周长，T 为容差（建议值）。&lt;/p&gt;&lt;p&gt;优先级 1：有十分之一位于永久基本农田或生态保护红线内；其余按规则的优先级；9：90 % 位于许可用地内（建议值）。同一优先级中面积大的在前。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” must both be polygons or both be rasters.</source>
        <translation>“{first}”与“{second}”须同为面或同为栅格。</translation>
    </message>
    <message>
        <source>Choose the field of the class codes of “{layer}”.</source>
        <translation>请选择“{layer}”的地类编码字段。</translation>
    </message>
    <message>
        <source>“{name}” has values above {most}: reflectance from 0 to 1 is wanted. Divide by the scale factor.</source>
        <translation>“{name}”有大于 {most} 的值：应为 0 至 1 的反射率。请除以比例系数。</translation>
    </message>
    <message>
        <source>Check of changed land</source>
        <translation>变化图斑核查</translation>
    </message>
    <message>
        <source>Compares two dates and lists lost farmland, land built up and dumps, in the order in which to inspect them.</source>
        <translation>对比两期用地，按核查次序列出减少的耕地、新增建设用地和堆放倾倒。</translation>
    </message>
    <message>
        <source>{count} changes are to be checked, {area} in all; {dropped} were left out as narrow or small.</source>
        <translation>共 {count} 处变化待核查，面积 {area}；因狭窄或过小略去 {dropped}。</translation>
    </message>
    <message>
        <source>{count} cells hold no common class from 1 to 15 and count as without data.</source>
        <translation>{count} 个像元不是 1 至 15 的通用分类，按无数据处理。</translation>
    </message>
    <message>
        <source>The tolerance is that of one cell, {side} m.</source>
        <translation>容差取一个像元，即 {side} 米。</translation>
    </message>
    <message>
        <source>Polygons lie over one another by {area}; what lies there counts twice. Check the layers.</source>
        <translation>面相互重叠 {area}，重叠部分重复计算。请检查图层。</translation>
    </message>
    <message>
        <source>{count} of {all} plots are smaller than {least} m² or larger than 10,000 m² and were left out.</source>
        <translation>{all} 个地块中有 {count} 个小于 {least} 平方米或大于 10,000 平方米，已略去。</translation>
    </message>
    <message>
        <source>Parks that are open to everybody; small ones too, else the share is too low.</source>
        <translation>对所有人开放的公园；小公园也应包括，否则占比偏低。</translation>
    </message>
    <message>
        <source>Parks</source>
        <translation>公园绿地</translation>
    </message>
    <message>
        <source>In m². Left empty, the area of the polygon.</source>
        <translation>单位平方米。留空则取面的面积。</translation>
    </message>
    <message>
        <source>Field of the area</source>
        <translation>面积字段</translation>
    </message>
    <message>
        <source>Parks with no, private, 否, 不开放, golf, nursery, 高尔夫 or 苗圃 are left out.</source>
        <translation>值为 no、private、否、不开放、golf、nursery、高尔夫或苗圃的公园略去。</translation>
    </message>
    <message>
        <source>Field of the access</source>
        <translation>开放情况字段</translation>
    </message>
    <message>
        <source>Residential land, or points of people; a point stands for the ground within 50 m.</source>
        <translation>居住用地，或人口点；一个点代表 50 米以内的用地。</translation>
    </message>
    <message>
        <source>Residential land</source>
        <translation>居住用地</translation>
    </message>
    <message>
        <source>People living on each. Left empty, areas count alone.</source>
        <translation>各处的居住人数。留空则只按面积计。</translation>
    </message>
    <message>
        <source>Field of the people</source>
        <translation>人口字段</translation>
    </message>
    <message>
        <source>Streets and paths that people walk, for the distance along streets.</source>
        <translation>可步行的街道和小路，用于沿街距离。</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Gates of the parks, at most 50 m from their edge. Left empty, a park is entered wherever a street comes within 20 m of its edge.</source>
        <translation>公园大门，距公园边缘不超过 50 米。留空则街道距公园边缘 20 米以内之处均可进入。</translation>
    </message>
    <message>
        <source>Park entrances</source>
        <translation>公园出入口</translation>
    </message>
    <message>
        <source>Sums are given for each; residential land belongs to the one that holds its middle.</source>
        <translation>逐区汇总；居住用地归其中心所在的区。</translation>
    </message>
    <message>
        <source>Field of the district&apos;s name</source>
        <translation>区名称字段</translation>
    </message>
    <message>
        <source>Vacated, inefficient or other plots; those up to 10,000 m² and not smaller than the smallest park are looked at.</source>
        <translation>腾退、低效或其他地块；只考虑不超过 10,000 平方米且不小于最小公园的地块。</translation>
    </message>
    <message>
        <source>Plots for pocket parks</source>
        <translation>口袋公园备选地块</translation>
    </message>
    <message>
        <source>How far people walk to a park.</source>
        <translation>步行到公园的距离的算法。</translation>
    </message>
    <message>
        <source>Straight line from the park&apos;s edge (official measure)</source>
        <translation>自公园边缘的直线距离（官方口径）</translation>
    </message>
    <message>
        <source>Along streets from the park&apos;s entrances</source>
        <translation>自公园出入口的沿街距离</translation>
    </message>
    <message>
        <source>Straight line, radius divided by the detour (quick estimate)</source>
        <translation>直线距离，半径除以绕行系数（快速估算）</translation>
    </message>
    <message>
        <source>Smallest area (m²) and radius (m) for parks of at least that size. Default 400:500, the official measure; by grades 5000:500 400:300.</source>
        <translation>最小面积（平方米）和不小于该面积的公园的服务半径（米）。默认 400:500，为官方口径；分级可用 5000:500 400:300。</translation>
    </message>
    <message>
        <source>Radius by size (m²:m)</source>
        <translation>各规模的服务半径（平方米:米）</translation>
    </message>
    <message>
        <source>Length of ways over the straight line, usually 1.2 to 1.4; used with the quick estimate alone. Proposed default 1.3.</source>
        <translation>实际路程与直线距离之比，通常为 1.2 至 1.4；仅用于快速估算。建议默认值 1.3。</translation>
    </message>
    <message>
        <source>Detour factor</source>
        <translation>绕行系数</translation>
    </message>
    <message>
        <source>Places farther from every street are not reached. Proposed default 100 m.</source>
        <translation>距所有街道都更远之处视为不可达。建议默认值 100 米。</translation>
    </message>
    <message>
        <source>Farthest from a street (m)</source>
        <translation>距街道最远距离（米）</translation>
    </message>
    <message>
        <source>For streets that are not cut where they cross. Bridges then count as crossings.</source>
        <translation>用于在交叉处未打断的街道。此时立交桥也按交叉口计。</translation>
    </message>
    <message>
        <source>Streets meet where they cross</source>
        <translation>街道在相交处连通</translation>
    </message>
    <message>
        <source>Smaller blind areas are left out and counted. Proposed default 0.2 ha.</source>
        <translation>更小的盲区略去并计数。建议默认值 0.2 公顷。</translation>
    </message>
    <message>
        <source>Smallest blind area (ha)</source>
        <translation>最小盲区（公顷）</translation>
    </message>
    <message>
        <source>Proposed default 50.</source>
        <translation>建议默认值 50。</translation>
    </message>
    <message>
        <source>Pocket parks at most</source>
        <translation>口袋公园最多个数</translation>
    </message>
    <message>
        <source>Residential land served by parks</source>
        <translation>公园绿地已服务居住用地</translation>
    </message>
    <message>
        <source>The served part of each.</source>
        <translation>各居住用地中已服务的部分。</translation>
    </message>
    <message>
        <source>Residential land without a park, touching pieces as one, ranked by people, else by area.</source>
        <translation>没有公园服务的居住用地，相接的合为一处，按人口排序，无人口时按面积。</translation>
    </message>
    <message>
        <source>Plots in the order in which they newly serve most; each is counted after those before it.</source>
        <translation>按新增服务量由多到少排列的地块；每个地块在其前面的地块之后计算。</translation>
    </message>
    <message>
        <source>Places for pocket parks</source>
        <translation>口袋公园选址</translation>
    </message>
    <message>
        <source>Areas, people and shares of the whole and of each district.</source>
        <translation>全域和各区的面积、人口和占比。</translation>
    </message>
    <message>
        <source>Service of parks by district</source>
        <translation>分区公园绿地服务统计</translation>
    </message>
    <message>
        <source>Residential land served (%)</source>
        <translation>居住用地已服务比例（%）</translation>
    </message>
    <message>
        <source>People served (%)</source>
        <translation>人口服务比例（%）</translation>
    </message>
    <message>
        <source>Number of blind areas</source>
        <translation>盲区数</translation>
    </message>
    <message>
        <source>Blind areas (ha)</source>
        <translation>盲区面积（公顷）</translation>
    </message>
    <message>
        <source>Small blind areas left out (ha)</source>
        <translation>略去的小盲区（公顷）</translation>
    </message>
    <message>
        <source>{count} parks are not open and were left out.</source>
        <translation>{count} 个公园不开放，已略去。</translation>
    </message>
    <message>
        <source>{count} parks are smaller than {least} m² or of unknown size and were left out.</source>
        <translation>{count} 个公园小于 {least} 平方米或面积不明，已略去。</translation>
    </message>
    <message>
        <source>No park is open and at least {least:g} m² large. Check the fields and the smallest size.</source>
        <translation>没有开放且不小于 {least:g} 平方米的公园。请检查字段和最小面积。</translation>
    </message>
    <message>
        <source>outside the districts</source>
        <translation>各区以外</translation>
    </message>
    <message>
        <source>Only {per:.2f} parks on a km² of residential land: the layer of parks is surely not whole, and the share too low.</source>
        <translation>每平方千米居住用地只有 {per:.2f} 个公园：公园图层必不完整，占比偏低。</translation>
    </message>
    <message>
        <source>Residential land overlaps by {area:,.1f} ha ({share:.1f} %), which counts twice.</source>
        <translation>居住用地相互重叠 {area:,.1f} 公顷（{share:.1f} %），重叠部分重复计算。</translation>
    </message>
    <message>
        <source>{count} features have no number of people and count as nobody.</source>
        <translation>{count} 个要素没有人口数，按无人计。</translation>
    </message>
    <message>
        <source>Only {share:.0f} % of the length of the streets hangs together. If they are not cut where they cross, tick “Streets meet where they cross”.</source>
        <translation>街道长度中只有 {share:.0f} % 相互连通。如果街道在交叉处未打断，请勾选“街道在相交处连通”。</translation>
    </message>
    <message>
        <source>{count} parks have no street that leads into them; they serve nobody.</source>
        <translation>{count} 个公园没有街道通入，不提供服务。</translation>
    </message>
    <message>
        <source>{share:.0f} % of the points along residential land are too far from every street and count as blind.</source>
        <translation>居住用地边缘的点有 {share:.0f} % 距所有街道过远，按盲区计。</translation>
    </message>
    <message>
        <source>{share:.1f} % of {area:,.1f} ha of residential land are served; {count} blind areas of {blind:,.1f} ha, smaller ones of {dropped:,.1f} ha left out.</source>
        <translation>{area:,.1f} 公顷居住用地中 {share:.1f} % 得到服务；盲区 {count} 处，共 {blind:,.1f} 公顷，另略去更小的 {dropped:,.1f} 公顷。</translation>
    </message>
    <message>
        <source>Distances along streets need a layer of streets. Choose one, or another method.</source>
        <translation>沿街距离需要街道图层。请选择街道图层，或改用其他方法。</translation>
    </message>
    <message>
        <source>“{layer}” holds points. Choose the field with the area of the parks, or a layer of polygons.</source>
        <translation>“{layer}”为点图层。请选择公园面积字段，或改用面图层。</translation>
    </message>
    <message>
        <source>Service of parks and blind areas</source>
        <translation>公园绿地服务与盲区</translation>
    </message>
    <message>
        <source>Says who has a park near by, in a straight line or along streets, and where pocket parks help most.</source>
        <translation>按直线或沿街距离判定谁的附近有公园，以及口袋公园建在何处最有效。</translation>
    </message>
    <message>
        <source>No street leads into any park. Check the layers of streets, parks and entrances.</source>
        <translation>没有街道通入任何公园。请检查街道、公园和出入口图层。</translation>
    </message>
    <message>
        <source>scattered</source>
        <translation>零散</translation>
    </message>
    <message>
        <source>used little</source>
        <translation>低效</translation>
    </message>
    <message>
        <source>derelict</source>
        <translation>废弃</translation>
    </message>
    <message>
        <source>Parcels of built land, or of all land with a field of class codes. A CRS in metres where no raster is given.</source>
        <translation>建设用地图斑，或带地类编码字段的全部用地图斑。未给出栅格时坐标系单位须为米。</translation>
    </message>
    <message>
        <source>Built land</source>
        <translation>建设用地</translation>
    </message>
    <message>
        <source>For example DLBM: only codes of built land are judged. Empty: all parcels are built land.</source>
        <translation>例如 DLBM：只评价建设用地编码的图斑。留空：全部图斑均为建设用地。</translation>
    </message>
    <message>
        <source>Production stopped, idle, derelict, in the words of the table.</source>
        <translation>停产、闲置、废弃，用词以表为准。</translation>
    </message>
    <message>
        <source>Floor area ratio field</source>
        <translation>容积率字段</translation>
    </message>
    <message>
        <source>Floor area ÷ land area.</source>
        <translation>建筑面积 ÷ 用地面积。</translation>
    </message>
    <message>
        <source>Building cover field (%)</source>
        <translation>建筑密度字段（%）</translation>
    </message>
    <message>
        <source>Share of the land under buildings.</source>
        <translation>建筑占地的比例。</translation>
    </message>
    <message>
        <source>People and jobs field</source>
        <translation>人口与就业字段</translation>
    </message>
    <message>
        <source>Number on each parcel.</source>
        <translation>各图斑的人数。</translation>
    </message>
    <message>
        <source>Low where it is dark for the class; counts with another sign only.</source>
        <translation>在同类中偏暗即为低；须另有其他特征才计。</translation>
    </message>
    <message>
        <source>0 to 1; with the earlier cover, its rise tells of derelict land.</source>
        <translation>0 至 1；与前期覆盖度相比上升，指示废弃用地。</translation>
    </message>
    <message>
        <source>Vegetation cover</source>
        <translation>植被覆盖度</translation>
    </message>
    <message>
        <source>Of about five years before.</source>
        <translation>约五年前的数据。</translation>
    </message>
    <message>
        <source>Earlier vegetation cover</source>
        <translation>前期植被覆盖度</translation>
    </message>
    <message>
        <source>Land inside goes back to green or farm land.</source>
        <translation>其内的用地还绿或复耕。</translation>
    </message>
    <message>
        <source>Land planned as not built</source>
        <translation>规划非建设用地</translation>
    </message>
    <message>
        <source>Land that meets one becomes green.</source>
        <translation>与其相接的用地用于廊道增绿。</translation>
    </message>
    <message>
        <source>Land of fitting size inside becomes a pocket park.</source>
        <translation>其内规模合适的用地建口袋公园。</translation>
    </message>
    <message>
        <source>Land that stays</source>
        <translation>保留用地</translation>
    </message>
    <message>
        <source>Heritage, villages that are kept: not judged.</source>
        <translation>文物、保留村庄等：不评价。</translation>
    </message>
    <message>
        <source>Larger parcels are not scattered. Proposed default 5 ha.</source>
        <translation>更大的图斑不算零散。建议默认值 5 公顷。</translation>
    </message>
    <message>
        <source>Largest scattered parcel (ha)</source>
        <translation>零散图斑最大面积（公顷）</translation>
    </message>
    <message>
        <source>Around a parcel, in which little is built where it is scattered. Proposed default 200 m.</source>
        <translation>图斑周围的距离，零散者在此距离内建设很少。建议默认值 200 米。</translation>
    </message>
    <message>
        <source>Distance of isolation (m)</source>
        <translation>孤立距离（米）</translation>
    </message>
    <message>
        <source>The candidates with their signs, score and what is suggested.</source>
        <translation>候选图斑，附各项特征、得分和建议。</translation>
    </message>
    <message>
        <source>Inefficient built land</source>
        <translation>零散低效建设用地</translation>
    </message>
    <message>
        <source>Number of parcels</source>
        <translation>图斑数</translation>
    </message>
    <message>
        <source>Built land judged (ha)</source>
        <translation>参评建设用地（公顷）</translation>
    </message>
    <message>
        <source>Back to green or farm land (ha)</source>
        <translation>还绿或复耕（公顷）</translation>
    </message>
    <message>
        <source>Green of a corridor (ha)</source>
        <translation>廊道增绿（公顷）</translation>
    </message>
    <message>
        <source>Pocket park (ha)</source>
        <translation>口袋公园（公顷）</translation>
    </message>
    <message>
        <source>Renewal (ha)</source>
        <translation>更新（公顷）</translation>
    </message>
    <message>
        <source>Nothing tells how the land is used. Give a field of state, floor area ratio, building cover or people and jobs, or night light, or vegetation cover of two times.</source>
        <translation>没有数据说明用地的利用状况。请给出状态、容积率、建筑密度或人口与就业字段，或夜间灯光，或两期植被覆盖度。</translation>
    </message>
    <message>
        <source>Scattered and inefficient built land</source>
        <translation>零散、低效及废弃建设用地</translation>
    </message>
    <message>
        <source>Finds built land that is scattered, used little or derelict, and suggests what to do.</source>
        <translation>识别零散、低效或废弃的建设用地，并提出处置建议。</translation>
    </message>
    <message>
        <source>{count} parcels stay as they are and are not judged.</source>
        <translation>{count} 个图斑保持现状，不评价。</translation>
    </message>
    <message>
        <source>{count} candidates, {area} ha of {built} ha of built land: {scattered} scattered, {low} used little, {derelict} derelict.</source>
        <translation>候选 {count} 个，占 {built} 公顷建设用地中的 {area} 公顷：零散 {scattered}，低效 {low}，废弃 {derelict}。</translation>
    </message>
    <message>
        <source>More than 15 % of the built land are candidates: check limits and layers before anybody is told.</source>
        <translation>候选超过建设用地的 15 %：对外公布前请先检查阈值和图层。</translation>
    </message>
    <message>
        <source>EQI of HJ 1172-2021.</source>
        <translation>生态质量指数 EQI（HJ 1172-2021）。</translation>
    </message>
    <message>
        <source>1 baseline, 2 satisfactory, 3 ideal.</source>
        <translation>1 底线，2 满意，3 理想。</translation>
    </message>
    <message>
        <source>Grades of SL 190-2007; 3 moderate counts as damage.</source>
        <translation>SL 190-2007 分级；3 级（中度）起计为退损。</translation>
    </message>
    <message>
        <source>Soil erosion grade</source>
        <translation>土壤侵蚀等级</translation>
    </message>
    <message>
        <source>Built-up land in the green belts: classes 9 to 12.</source>
        <translation>绿隔内的建设用地：9 至 12 类。</translation>
    </message>
    <message>
        <source>To be protected.</source>
        <translation>列入重点保护。</translation>
    </message>
    <message>
        <source>What is damaged there is to be restored.</source>
        <translation>其中退损之处列入重点修复。</translation>
    </message>
    <message>
        <source>South-east of the plain</source>
        <translation>平原区东南部</translation>
    </message>
    <message>
        <source>Agricultural space of the south-east of the plain (Fangshan, Daxing, Tongzhou); never guessed from a line.</source>
        <translation>平原东南部（房山、大兴、通州）的农业空间；不由界线推测。</translation>
    </message>
    <message>
        <source>Vacated and built-up land there is to be remediated.</source>
        <translation>其中的腾退用地和建设用地列入重点整治。</translation>
    </message>
    <message>
        <source>For the green belts.</source>
        <translation>用于判定绿隔内的用地。</translation>
    </message>
    <message>
        <source>Count as damage.</source>
        <translation>计为退损。</translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value; result is 1 protect, 2 restore, 3 remediate. Inputs are the parameter names. Left empty, the built-in table is used; export it to edit it.</source>
        <translation>表，列为 rule、result、input、operator、value；result 取 1 保护、2 修复、3 整治。input 为参数名。留空则使用内置表；可导出后编辑。</translation>
    </message>
    <message>
        <source>Smaller areas are left out and counted. Proposed default 10 ha.</source>
        <translation>更小的区域略去并计数。建议默认值 10 公顷。</translation>
    </message>
    <message>
        <source>Key areas</source>
        <translation>重点地区</translation>
    </message>
    <message>
        <source>Where to protect, to restore and to remediate first: the plan&apos;s three kinds of key areas by rules.</source>
        <translation>划定优先保护、修复和整治之处：按规则划定规划的三类重点地区。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every cell is judged by the rules below; where they overlap, remediation counts before restoration, and this before protection (proposed). A damaged place of the red line within the foothills is thus to be restored, and marked as in the red line; elsewhere it stays to be protected, and is marked as damaged. So the parts with in_redline sum to the red line.&lt;/p&gt;&lt;p&gt;What has no data meets no rule. Polygons are parts of one kind, split by red line and damage. Kinds and areas: the plan, chapter 2, section 3; thresholds are proposed defaults.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每个像元按下列规则判定；重叠处整治优先于修复，修复优先于保护（建议）。因此，浅山区内生态保护红线中的退损之处列入修复，并标注位于红线内；浅山区以外的仍列入保护，并标注退损。各图斑中 in_redline 的面积之和即生态保护红线面积。&lt;/p&gt;&lt;p&gt;无数据处不符合任何规则。面为同一类型的各图斑，按是否在红线内、是否退损切分。类型和范围：规划第 2 章第 3 节；阈值为建议默认值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Fields area, area_name, reason, in_redline, degraded, area_ha.</source>
        <translation>字段：area（重点地区类型）、area_name（类型名称）、reason（划定依据）、in_redline（位于生态保护红线内）、degraded（存在退损）、area_ha（面积，公顷）。</translation>
    </message>
    <message>
        <source>1 protect, 2 restore, 3 remediate.</source>
        <translation>1 保护，2 修复，3 整治。</translation>
    </message>
    <message>
        <source>Key areas (cells)</source>
        <translation>重点地区（栅格）</translation>
    </message>
    <message>
        <source>No cell meets a rule of the key areas in an area that is large enough.</source>
        <translation>没有像元在足够大的区域内符合重点地区规则。</translation>
    </message>
    <message>
        <source>In the red line: {all} km², of which to protect {a}, to restore {b}, to remediate {c} km².</source>
        <translation>生态保护红线内：{all} 平方千米，其中保护 {a}、修复 {b}、整治 {c} 平方千米。</translation>
    </message>
    <message>
        <source>{count} areas below the smallest area were left out ({area} km²).</source>
        <translation>{count} 个区域小于最小面积，已略去（{area} 平方千米）。</translation>
    </message>
    <message>
        <source>{count} cells ({area} km²) have no data in any raster; only rules about areas hold there.</source>
        <translation>{count} 个像元（{area} 平方千米）在所有栅格中都无数据；该处只适用关于范围的规则。</translation>
    </message>
    <message>
        <source>in the ecological red line</source>
        <translation>位于生态保护红线内</translation>
    </message>
    <message>
        <source>in protected forest</source>
        <translation>位于公益林内</translation>
    </message>
    <message>
        <source>polluted soil</source>
        <translation>污染土壤</translation>
    </message>
    <message>
        <source>in the core of water protection</source>
        <translation>位于水源保护核心区内</translation>
    </message>
    <message>
        <source>steeper than all limits</source>
        <translation>坡度超过全部阈值</translation>
    </message>
    <message>
        <source>built up or under another use</source>
        <translation>已建设或另有他用</translation>
    </message>
    <message>
        <source>too steep for works</source>
        <translation>坡度过陡，不宜工程恢复</translation>
    </message>
    <message>
        <source>Parcels of the survey of today, farm land too: it makes the blocks that land is joined to.</source>
        <translation>现状调查图斑，含耕地：构成待连接的连片区。</translation>
    </message>
    <message>
        <source>For example DLBM.</source>
        <translation>例如 DLBM。</translation>
    </message>
    <message>
        <source>Field with the recovery attribute of the survey (at once, or works); it decides on the ease.</source>
        <translation>调查的恢复属性字段（即可恢复或工程恢复）；用于判定恢复难度。</translation>
    </message>
    <message>
        <source>Recovery field</source>
        <translation>恢复属性字段</translation>
    </message>
    <message>
        <source>Parcels of an earlier survey, for example of 2009. Without them only codes marked K, the recovery field, unused land, mines and vacated land are found.</source>
        <translation>前期调查的图斑，例如 2009 年。没有它时，只能找到带 K 的编码、恢复属性字段、未利用地、矿山和腾退用地。</translation>
    </message>
    <message>
        <source>Earlier parcels</source>
        <translation>前期图斑</translation>
    </message>
    <message>
        <source>Empty: all earlier parcels are farm land.</source>
        <translation>留空：全部前期图斑均为耕地。</translation>
    </message>
    <message>
        <source>Class code field of earlier parcels</source>
        <translation>前期图斑地类编码字段</translation>
    </message>
    <message>
        <source>For the slope. The results are in its CRS.</source>
        <translation>用于计算坡度。结果采用其坐标系。</translation>
    </message>
    <message>
        <source>Land inside is not reclaimed.</source>
        <translation>其内的土地不复垦。</translation>
    </message>
    <message>
        <source>Protected forest</source>
        <translation>公益林</translation>
    </message>
    <message>
        <source>Polluted soil</source>
        <translation>污染土壤</translation>
    </message>
    <message>
        <source>A tenth of a parcel inside excludes it.</source>
        <translation>图斑有十分之一在内即予排除。</translation>
    </message>
    <message>
        <source>Core of water protection</source>
        <translation>水源保护核心区</translation>
    </message>
    <message>
        <source>Farm land</source>
        <translation>耕地</translation>
    </message>
    <message>
        <source>Makes the blocks where the parcels hold no farm land.</source>
        <translation>图斑中没有耕地时，用于构成连片区。</translation>
    </message>
    <message>
        <source>Beside the codes of mining land.</source>
        <translation>作为采矿用地编码的补充。</translation>
    </message>
    <message>
        <source>Beside the codes of vacated land.</source>
        <translation>作为腾退用地编码的补充。</translation>
    </message>
    <message>
        <source>Near waters land scores higher.</source>
        <translation>距水源近的土地得分较高。</translation>
    </message>
    <message>
        <source>Near roads land scores higher.</source>
        <translation>距道路近的土地得分较高。</translation>
    </message>
    <message>
        <source>Smaller parcels are left out and counted. Default 400 m², the smallest parcel of the survey.</source>
        <translation>更小的图斑略去并计数。默认 400 平方米，即调查的最小图斑。</translation>
    </message>
    <message>
        <source>Smallest parcel (m²)</source>
        <translation>最小图斑（平方米）</translation>
    </message>
    <message>
        <source>Farm land at most this far apart makes one block. Default 20 m (ChinaXiv-201801.00061).</source>
        <translation>间距不大于此值的耕地为一个连片区。默认 20 米（ChinaXiv-201801.00061）。</translation>
    </message>
    <message>
        <source>Candidates with origin, ease, score and the points of every term; what is unfit says why.</source>
        <translation>候选图斑附来源、恢复难度、得分和各分项得分；不宜恢复的注明原因。</translation>
    </message>
    <message>
        <source>Former farm land that is none today, by the use of today.</source>
        <translation>现已不是耕地的原耕地，按现状地类统计。</translation>
    </message>
    <message>
        <source>Farm land lost by use</source>
        <translation>耕地流失去向统计</translation>
    </message>
    <message>
        <source>Can be recovered at once (ha)</source>
        <translation>即可恢复（公顷）</translation>
    </message>
    <message>
        <source>Needs works (ha)</source>
        <translation>工程恢复（公顷）</translation>
    </message>
    <message>
        <source>Unfit (ha)</source>
        <translation>不宜恢复（公顷）</translation>
    </message>
    <message>
        <source>Reclaimable (10,000 mu)</source>
        <translation>可复垦（万亩）</translation>
    </message>
    <message>
        <source>Former farm land that is none today (ha)</source>
        <translation>现已不是耕地的原耕地（公顷）</translation>
    </message>
    <message>
        <source>No parcel of “{layer}” is farm land by its field “{field}”.</source>
        <translation>按字段“{field}”，“{layer}”中没有耕地图斑。</translation>
    </message>
    <message>
        <source>Finds land that can become farm land again, at once or by works, and ranks it.</source>
        <translation>查找可恢复为耕地的土地（即可恢复或工程恢复），并排序。</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Candidates&lt;/b&gt; (the plan, chapter 5, section 1): parcels that were farm land in the earlier survey, by the mark K or by the recovery field and are none today; vacated land; mines; other grassland and bare soil. &lt;b&gt;Unfit&lt;/b&gt;: half in the red line, in protected forest or in the core of water protection, polluted soil, too steep, or built up. &lt;b&gt;At once&lt;/b&gt;: gentle former farm land, or so by the recovery field; the others need &lt;b&gt;works&lt;/b&gt;. All former farm land that is none today is in the result, fit or not, and in the table by its use of today.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Score&lt;/b&gt; (0–100) = Σ 100·w·t: contiguity gained (block after ÷ largest block before − 1, at most 1, of farm land within the gap), slope in five classes at 2, 6, 15 and 25°, former farm land, nearness of waters and roads, size. A term without layer takes no part. Ranks go by ease, score, area and place.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;候选&lt;/b&gt;（规划第 5 章第 1 节）：按前期调查、K 标记或恢复属性字段曾为耕地而现已不是的图斑；腾退用地；矿山；其他草地和裸土地。&lt;b&gt;不宜恢复&lt;/b&gt;：一半位于生态保护红线、公益林或水源保护核心区内，土壤污染，坡度过陡，或已建设。&lt;b&gt;即可恢复&lt;/b&gt;：坡缓的原耕地，或恢复属性字段如此标注的；其余须&lt;b&gt;工程恢复&lt;/b&gt;。现已不是耕地的全部原耕地，无论是否适宜，均列入结果，并在表中按现状地类统计。&lt;/p&gt;&lt;p&gt;&lt;b&gt;得分&lt;/b&gt;（0—100）= Σ 100·w·t：连片增益（复垦后连片区 ÷ 原最大连片区 − 1，最大为 1，按连片距离内的耕地计算）、按 2、6、15 和 25° 分五级的坡度、是否原耕地、距水源和道路远近、面积。没有图层的分项不参与。位次依次按恢复难度、得分、面积、位置排列。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>There is no farm land among the parcels and none given: no contiguity is gained.</source>
        <translation>图斑中没有耕地，也未另行给出：没有连片增益。</translation>
    </message>
    <message>
        <source>Without earlier parcels or recovery field, most farm land that was lost is not found.</source>
        <translation>没有前期图斑或恢复属性字段时，大部分减少的耕地无法找到。</translation>
    </message>
    <message>
        <source>{count} candidates: at once {ready} ha, by works {works} ha, unfit {unfit} ha; reclaimable {mu} × 10,000 mu. Former farm land that is none today: {lost} ha.</source>
        <translation>候选 {count} 个：即可恢复 {ready} 公顷，工程恢复 {works} 公顷，不宜恢复 {unfit} 公顷；可复垦 {mu} 万亩。现已不是耕地的原耕地：{lost} 公顷。</translation>
    </message>
    <message>
        <source>More than 2 million mu are more than Beijing lost in ten years: check the earlier survey and the codes.</source>
        <translation>超过 200 万亩，多于北京十年减少的耕地：请检查前期调查和编码。</translation>
    </message>
    <message>
        <source>“{layer}” has no unused land: no bare cells, and no grass with little cover. Coarse land cover hides it; take the parcels of the survey.</source>
        <translation>“{layer}”没有未利用地：没有裸地像元，也没有低覆盖度草地。粗分辨率土地覆盖会掩盖未利用地；请采用调查图斑。</translation>
    </message>
    <message>
        <source>Bare land, and grass with little cover, become the parcels. Not read where parcels are given.</source>
        <translation>裸地和低覆盖度草地转为图斑。给出图斑时不读取。</translation>
    </message>
    <message>
        <source>Parcels of the survey; they count in place of land use.</source>
        <translation>调查图斑；给出时代替用地栅格。</translation>
    </message>
    <message>
        <source>Codes of unused land, and all that begin with them; water and wetland come by the table. Default: other grassland, saline, sandy, bare soil, bare rock.</source>
        <translation>未利用地编码及以其开头的所有编码；水域和湿地按表判定。默认：其他草地、盐碱地、沙地、裸土地、裸岩石砾地。</translation>
    </message>
    <message>
        <source>Codes of unused land</source>
        <translation>未利用地编码</translation>
    </message>
    <message>
        <source>Smaller ones are left out and counted. Default 400 m², the smallest parcel of the survey.</source>
        <translation>更小的略去并计数。默认 400 平方米，即调查的最小图斑。</translation>
    </message>
    <message>
        <source>Land inside is protected.</source>
        <translation>其内的土地列入保护。</translation>
    </message>
    <message>
        <source>Nothing inside is developed.</source>
        <translation>其内不开发。</translation>
    </message>
    <message>
        <source>Land beside is protected; for reclaiming water must be near or the land level.</source>
        <translation>与其相邻的土地列入保护；复垦须靠近水源或地面平坦。</translation>
    </message>
    <message>
        <source>Land that is reclaimed lies near it.</source>
        <translation>复垦的土地须靠近它。</translation>
    </message>
    <message>
        <source>Land that is developed lies near one; without roads nothing is developed.</source>
        <translation>开发的土地须靠近道路；没有道路图层则不列入开发。</translation>
    </message>
    <message>
        <source>Classes 1 to 13; sand is not reclaimed.</source>
        <translation>1 至 13 类；砂土不复垦。</translation>
    </message>
    <message>
        <source>0 to 1; dense grass is protected.</source>
        <translation>0 至 1；茂密草地列入保护。</translation>
    </message>
    <message>
        <source>Grades 1 to 5, the higher the more sensitive; of most cells of a parcel.</source>
        <translation>1 至 5 级，越高越敏感；取图斑内多数像元的级别。</translation>
    </message>
    <message>
        <source>With terraces</source>
        <translation>可修梯田</translation>
    </message>
    <message>
        <source>Steeper land can be reclaimed, by the limit of the table.</source>
        <translation>更陡的土地也可复垦，以表中阈值为准。</translation>
    </message>
    <message>
        <source>The parcels with rank, class, the three scores, and what holds or is missing.</source>
        <translation>图斑附位次、类别、三项得分，以及成立或缺少的条件。</translation>
    </message>
    <message>
        <source>Ranked unused land</source>
        <translation>未利用地保护利用排序</translation>
    </message>
    <message>
        <source>Strictly protect (ha)</source>
        <translation>严格保护（公顷）</translation>
    </message>
    <message>
        <source>Reclaim first (ha)</source>
        <translation>优先复垦（公顷）</translation>
    </message>
    <message>
        <source>Develop with measure (ha)</source>
        <translation>适度开发（公顷）</translation>
    </message>
    <message>
        <source>Wait (ha)</source>
        <translation>暂缓（公顷）</translation>
    </message>
    <message>
        <source>Give land use, or parcels with their class codes.</source>
        <translation>请给出用地，或带地类编码的图斑。</translation>
    </message>
    <message>
        <source>Enter the codes that are unused land, for example 0404 1206.</source>
        <translation>请填写属于未利用地的编码，例如 0404 1206。</translation>
    </message>
    <message>
        <source>Ranking of unused land</source>
        <translation>未利用地优先序</translation>
    </message>
    <message>
        <source>Sorts unused land into protect, reclaim first, develop with measure and wait, and ranks it.</source>
        <translation>将未利用地分为严格保护、优先复垦、适度开发和暂缓，并排序。</translation>
    </message>
    <message>
        <source>&lt;p&gt;In the plan's order (chapter 4, section 5). &lt;b&gt;Protect&lt;/b&gt; where one of these holds: half inside the red line or a protected area, water or wetland, beside water, steep, sensitive, dense grass. &lt;b&gt;Reclaim first&lt;/b&gt; where all hold: other grassland or bare soil, gentle, no sand, near farm land, near water or level, large enough. &lt;b&gt;Develop&lt;/b&gt; where all hold: not too steep, near a road, outside the control area. All others &lt;b&gt;wait&lt;/b&gt;. A test without its layer takes no part; without roads nothing is developed.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Scores&lt;/b&gt; (0–1), one for each of the three: mean of how far the tests that hold lie beyond their limits, along straight lines. Ranks go by class, the score of the own class (that of developing for those that wait), area and place. Slope, cover: mean of the cells in a parcel; sensitivity and soil: most of them.&lt;/p&gt;&lt;p&gt;Of a raster of land use, bare cells and grass with little cover make the parcels; bare counts as bare soil. Coarse land cover hides most unused land: CNLUCC 2015 shows less than 2 km² in Beijing.&lt;/p&gt;</source>
        <translation>&lt;p&gt;按规划的次序（第 4 章第 5 节）。&lt;b&gt;保护&lt;/b&gt;，下列有一项成立：一半位于生态保护红线或自然保护地内，水域或湿地，水边，坡陡，敏感，茂密草地。&lt;b&gt;优先复垦&lt;/b&gt;，下列全部成立：其他草地或裸土地，坡缓，非砂土，靠近耕地，靠近水源或地面平坦，面积足够。&lt;b&gt;开发&lt;/b&gt;，下列全部成立：坡度不过陡，靠近道路，位于控制区外。其余&lt;b&gt;暂缓&lt;/b&gt;。没有图层的条件不参与；没有道路图层则不列入开发。&lt;/p&gt;&lt;p&gt;三类各有一项&lt;b&gt;得分&lt;/b&gt;（0—1）：成立的各条件超出阈值程度的平均值，按线性取值。位次依次按类别、本类得分（暂缓的取开发得分）、面积、位置排列。坡度、覆盖度取图斑内像元的平均值；敏感性和土壤取多数。&lt;/p&gt;&lt;p&gt;由用地栅格时，裸地像元和低覆盖度草地转为图斑；裸地按裸土地计。粗分辨率土地覆盖会掩盖大部分未利用地：CNLUCC 2015 中北京不足 2 平方千米。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Parcels come from a raster: small ones are missing, and bare rock cannot be told from bare soil.</source>
        <translation>图斑由栅格转成：缺少小图斑，裸岩与裸土地也无法区分。</translation>
    </message>
    <message>
        <source>Without farm land, land far from any field may be reclaimed.</source>
        <translation>没有耕地图层时，远离耕地的土地也可能列入复垦。</translation>
    </message>
    <message>
        <source>Without roads nothing is developed.</source>
        <translation>没有道路图层则不列入开发。</translation>
    </message>
    <message>
        <source>{name} {area} ha</source>
        <translation>{name} {area} 公顷</translation>
    </message>
    <message>
        <source>{count} parcels: {areas}.</source>
        <translation>{count} 个图斑：{areas}。</translation>
    </message>
    <message>
        <source>Outside the districts</source>
        <translation>各区以外</translation>
    </message>
    <message>
        <source>The strictest level.</source>
        <translation>最严格的级别。</translation>
    </message>
    <message>
        <source>The reserves lie within it.</source>
        <translation>自然保护地位于其内。</translation>
    </message>
    <message>
        <source>The red line lies within it.</source>
        <translation>生态保护红线位于其内。</translation>
    </message>
    <message>
        <source>Ecological control line</source>
        <translation>生态控制线</translation>
    </message>
    <message>
        <source>Construction areas. Land in no line and not in here is the restricted area.</source>
        <translation>集中建设区。不在任何控制线内也不在此范围内的土地为限制建设区。</translation>
    </message>
    <message>
        <source>Polygons of the planning area, CRS in metres. Shares are of its area.</source>
        <translation>规划范围面，坐标系单位为米。占比以其面积为基数。</translation>
    </message>
    <message>
        <source>Districts, for the table.</source>
        <translation>各区，用于统计表。</translation>
    </message>
    <message>
        <source>Name of district</source>
        <translation>区名称</translation>
    </message>
    <message>
        <source>Built-up land inside the three levels is to be vacated first.</source>
        <translation>三级管控范围内的建设用地优先腾退。</translation>
    </message>
    <message>
        <source>In place of built-up land: classes 9 to 12 count.</source>
        <translation>代替建设用地：9 至 12 类计入。</translation>
    </message>
    <message>
        <source>Years with a target; in between it grows evenly. The plan: 2020, 2035, 2050.</source>
        <translation>有目标的年份；其间按均匀增长计。规划：2020、2035、2050。</translation>
    </message>
    <message>
        <source>Share of the three levels in each of the years. The plan: 73, 75 and 80 %.</source>
        <translation>各年份三级管控范围的占比。规划：73、75 和 80 %。</translation>
    </message>
    <message>
        <source>Targets (%)</source>
        <translation>目标（%）</translation>
    </message>
    <message>
        <source>Smaller problems are counted only. Proposed default 400 m², the smallest parcel of the survey.</source>
        <translation>更小的矛盾图斑只计数。建议默认值 400 平方米，即调查的最小图斑。</translation>
    </message>
    <message>
        <source>Smallest problem (m²)</source>
        <translation>最小矛盾图斑（平方米）</translation>
    </message>
    <message>
        <source>Control system</source>
        <translation>三级生态管控体系</translation>
    </message>
    <message>
        <source>Checks the three levels of control and the two lines with three areas, and their shares against the targets.</source>
        <translation>检查三级生态管控和两线三区，并将其占比与目标对照。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Levels: 1 nature reserve, 2 ecological red line, 3 ecological control area, 4 restricted area, 5 construction area. A place takes the strictest of its lines; what lies in none and not in the urban growth boundary is restricted. The levels nest: reserves within the red line, this within the control line. Share of the control area = levels 1 to 3 / planning area.&lt;/p&gt;&lt;p&gt;Problems, as polygons: reserve outside the red line; red line outside the control line; control area in the urban boundary; built-up land inside, which is to be vacated first. Smaller ones than 400 m² are counted only (proposed).&lt;/p&gt;&lt;p&gt;Targets of the plan (chapter 3, section 1): 73 % in 2020, 75 % in 2035, 80 % in 2050; in between they are taken to grow evenly (proposed).&lt;/p&gt;</source>
        <translation>&lt;p&gt;级别：1 自然保护地，2 生态保护红线，3 生态控制区，4 限制建设区，5 集中建设区。一处取其所在控制线中最严格的级别；不在任何线内且不在城镇开发边界内的为限制建设区。各级逐级嵌套：自然保护地在生态保护红线内，红线在生态控制线内。生态控制区占比 = 1 至 3 级 / 规划范围。&lt;/p&gt;&lt;p&gt;矛盾以面表示：自然保护地未纳入红线；红线未纳入生态控制线；生态控制区与城镇开发边界重叠；区内建设用地，应优先腾退。小于 400 平方米的只计数（建议）。&lt;/p&gt;&lt;p&gt;规划目标（第 3 章第 1 节）：2020 年 73 %，2035 年 75 %，2050 年 80 %；其间按均匀增长计（建议）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>One feature for each level: level, name, area_ha, share_pct.</source>
        <translation>每级一个要素：level（管控级别）、name（名称）、area_ha（面积，公顷）、share_pct（占规划范围比例，%）。</translation>
    </message>
    <message>
        <source>Control levels</source>
        <translation>三级管控与两线三区</translation>
    </message>
    <message>
        <source>Levels by district and of the whole area.</source>
        <translation>各区和全域的管控级别。</translation>
    </message>
    <message>
        <source>Control levels by district</source>
        <translation>各区管控面积</translation>
    </message>
    <message>
        <source>Polygons with problem, level and area_ha.</source>
        <translation>面，附 problem（矛盾类型）、level（管控级别）和 area_ha（面积，公顷）。</translation>
    </message>
    <message>
        <source>Problems of the control system</source>
        <translation>管控线矛盾图斑</translation>
    </message>
    <message>
        <source>Target, gap and what is to be added in every year.</source>
        <translation>各年的目标、差距和当年需新增的面积。</translation>
    </message>
    <message>
        <source>Way to the targets</source>
        <translation>生态控制区分年度目标</translation>
    </message>
    <message>
        <source>Share of the control area (%)</source>
        <translation>生态控制区占比（%）</translation>
    </message>
    <message>
        <source>Gap to the next target (ha)</source>
        <translation>与下一目标的差距（公顷）</translation>
    </message>
    <message>
        <source>Reserves outside the red line (ha)</source>
        <translation>未纳入红线的自然保护地（公顷）</translation>
    </message>
    <message>
        <source>Red line outside the control line (ha)</source>
        <translation>未纳入控制线的生态保护红线（公顷）</translation>
    </message>
    <message>
        <source>Built-up land inside (ha)</source>
        <translation>区内建设用地（公顷）</translation>
    </message>
    <message>
        <source>“{name}” was reprojected to the CRS of the boundary.</source>
        <translation>“{name}”已重投影到规划边界的坐标系。</translation>
    </message>
    <message>
        <source>{area} of “{name}” lie outside the planning boundary and do not count.</source>
        <translation>“{name}”有 {area} 位于规划边界以外，不计入。</translation>
    </message>
    <message>
        <source>Built-up land inside was not looked for: neither built-up land nor land use is given.</source>
        <translation>未查找区内建设用地：建设用地和用地均未给出。</translation>
    </message>
    <message>
        <source>{level} {name}: {area} km² ({share} %)</source>
        <translation>{level} {name}：{area} 平方千米（{share} %）</translation>
    </message>
    <message>
        <source>{year}: target {target} %, control area {share} %, gap {gap} km².</source>
        <translation>{year}：目标 {target} %，生态控制区 {share} %，差距 {gap} 平方千米。</translation>
    </message>
    <message>
        <source>{count} problems of the lines are in the layer of problems.</source>
        <translation>控制线的 {count} 处矛盾见矛盾图斑图层。</translation>
    </message>
    <message>
        <source>{count} slivers ({area}) below the smallest problem were left out.</source>
        <translation>{count} 处碎面（{area}）小于最小矛盾图斑，已略去。</translation>
    </message>
    <message>
        <source>On the planning grid.</source>
        <translation>位于规划网格上。</translation>
    </message>
    <message>
        <source>Default 100: foothills of Beijing are 100 to 300 m. With 65 m give a share of 0.3.</source>
        <translation>默认 100：北京浅山区为 100 至 300 米。取 65 米时占比用 0.3。</translation>
    </message>
    <message>
        <source>Lower limit (m)</source>
        <translation>下限（米）</translation>
    </message>
    <message>
        <source>Upper limit (m)</source>
        <translation>上限（米）</translation>
    </message>
    <message>
        <source>Heights below it belong to the band.</source>
        <translation>低于此值的高程属于该高程带。</translation>
    </message>
    <message>
        <source>Villages or townships. Those that lie in the band by the share below belong to the foothills as a whole.</source>
        <translation>村庄或乡镇。位于高程带内的占比达到下列值的，整体划入浅山区。</translation>
    </message>
    <message>
        <source>Villages or townships</source>
        <translation>村庄或乡镇</translation>
    </message>
    <message>
        <source>0.2 with 100–300 m and 0.3 with 65–300 m meet the published areas of Beijing by townships (measured).</source>
        <translation>取 100—300 米时 0.2、取 65—300 米时 0.3，按乡镇划定与北京公布的面积相符（实测）。</translation>
    </message>
    <message>
        <source>Share of a unit in the band (0–1)</source>
        <translation>单元在高程带内的占比（0—1）</translation>
    </message>
    <message>
        <source>Steeper cells do not belong to the band. 90: any.</source>
        <translation>更陡的像元不属于高程带。90：不限。</translation>
    </message>
    <message>
        <source>The foothills end there.</source>
        <translation>浅山区至此为止。</translation>
    </message>
    <message>
        <source>Given, it is the result; the log compares it with what the heights say.</source>
        <translation>给出时即为结果；日志将其与按高程所得对照。</translation>
    </message>
    <message>
        <source>Official foothills</source>
        <translation>官方浅山区范围</translation>
    </message>
    <message>
        <source>A cell follows most of the cells this far around it. 0: no filter.</source>
        <translation>像元按周围此范围内的多数像元取值。0：不滤波。</translation>
    </message>
    <message>
        <source>Reach of the filter (cells)</source>
        <translation>滤波范围（像元）</translation>
    </message>
    <message>
        <source>Smaller islands and holes of the band go. Proposed default 1 km².</source>
        <translation>高程带中更小的孤块和孔洞去除。建议默认值 1 平方千米。</translation>
    </message>
    <message>
        <source>Smallest part (km²)</source>
        <translation>最小部分（平方千米）</translation>
    </message>
    <message>
        <source>The lower limit ({lower} m) must be below the upper limit ({upper} m).</source>
        <translation>下限（{lower} 米）须低于上限（{upper} 米）。</translation>
    </message>
    <message>
        <source>Draws the foothills from heights, by whole villages or townships, or compares them with the official area.</source>
        <translation>按高程，以整村或整乡镇划定浅山区，或与官方范围对照。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Band: lower ≤ height &amp;lt; upper limit; each cell follows most of its neighbours; islands and holes below the smallest part go. With villages or townships, those whose share in the band reaches the given one belong as a whole, so that no village is cut. An official area is taken as it is and compared.&lt;/p&gt;&lt;p&gt;Two definitions are published for Beijing: 100–300 m with 4833 km² (remembered), and 65–300 m with 66 townships and 4420 km² (俞孔坚 2010). Height alone gives about half of them; whole townships give both. Measured on Beijing (1 km heights): 100–300 m with a share of 0.2 gives 58 townships, 4926 km²; 65–300 m with 0.3 gives 68 townships, 4331 km²; the bands alone 2288 and 2969 km².&lt;/p&gt;</source>
        <translation>&lt;p&gt;高程带：下限 ≤ 高程 &amp;lt; 上限；每个像元按邻域多数取值；小于最小部分的孤块和孔洞去除。给出村庄或乡镇时，在高程带内占比达到所给值的整体划入，村庄不被切分。官方范围直接采用，并作对照。&lt;/p&gt;&lt;p&gt;北京公布有两种定义：100—300 米，4833 平方千米（凭记忆）；65—300 米，66 个乡镇，4420 平方千米（俞孔坚 2010）。仅按高程约得其一半；按整乡镇划定两者均可得到。北京实测（1 km 高程）：100—300 米、占比 0.2 得 58 个乡镇，4926 平方千米；65—300 米、占比 0.3 得 68 个乡镇，4331 平方千米；仅高程带分别为 2288 和 2969 平方千米。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Parts with area_km2 and the share of each that lies in the band.</source>
        <translation>各部分，附 area_km2 和各部分在高程带内的占比。</translation>
    </message>
    <message>
        <source>1 in the band of heights, within the boundary.</source>
        <translation>规划边界内、高程带内为 1。</translation>
    </message>
    <message>
        <source>Band of heights</source>
        <translation>浅山高程带</translation>
    </message>
    <message>
        <source>Area of the foothills (km²)</source>
        <translation>浅山区面积（平方千米）</translation>
    </message>
    <message>
        <source>Area of the band (km²)</source>
        <translation>高程带面积（平方千米）</translation>
    </message>
    <message>
        <source>Number of units in the foothills</source>
        <translation>划入浅山区的单元数</translation>
    </message>
    <message>
        <source>Foothills: {area} km² in {count} parts.</source>
        <translation>浅山区：{area} 平方千米，共 {count} 部分。</translation>
    </message>
    <message>
        <source>No ground of “{name}” lies between {lower} and {upper} m.</source>
        <translation>“{name}”没有 {lower} 至 {upper} 米之间的地面。</translation>
    </message>
    <message>
        <source>Band {lower}–{upper} m: {area} km²; {islands} km² of small islands taken away, {holes} km² of small holes filled.</source>
        <translation>高程带 {lower}—{upper} 米：{area} 平方千米；去除小孤块 {islands} 平方千米，填补小孔洞 {holes} 平方千米。</translation>
    </message>
    <message>
        <source>{count} units of “{layer}” hold no cell with data and were left out.</source>
        <translation>“{layer}”有 {count} 个单元不含有数据的像元，已略去。</translation>
    </message>
    <message>
        <source>{count} of {all} units belong to the foothills.</source>
        <translation>{all} 个单元中有 {count} 个划入浅山区。</translation>
    </message>
    <message>
        <source>No unit of “{layer}” has a share of {share} in the band. Give a smaller share.</source>
        <translation>“{layer}”没有单元在高程带内的占比达到 {share}。请减小占比。</translation>
    </message>
    <message>
        <source>The official foothills have {official}, the heights give {found}; both have {both} in common ({share} % of the official area).</source>
        <translation>官方浅山区为 {official}，按高程所得为 {found}；两者重合 {both}（占官方面积的 {share} %）。</translation>
    </message>
    <message>
        <source>On the planning grid, best a little wider than the planning area.</source>
        <translation>位于规划网格上，范围宜略大于规划范围。</translation>
    </message>
    <message>
        <source>Mean size wanted. Default 15: Beijing has 1085 small watersheds on 16 410 km².</source>
        <translation>期望的平均面积。默认 15：北京 16 410 平方千米上有 1085 个小流域。</translation>
    </message>
    <message>
        <source>Mean size (km²)</source>
        <translation>平均面积（平方千米）</translation>
    </message>
    <message>
        <source>Rivers and canals; the ground under them is lowered, so that water follows them across plains.</source>
        <translation>河流和渠道；其下地面降低，使平原上的水沿其流动。</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Watersheds cover it exactly. Empty: all of the elevation.</source>
        <translation>小流域恰好覆盖该范围。留空：高程的全部范围。</translation>
    </message>
    <message>
        <source>River systems as polygons, or rivers as lines; each watershed gets the name of most of its ground.</source>
        <translation>水系的面，或河流的线；每个小流域取其大部分所属水系的名称。</translation>
    </message>
    <message>
        <source>River systems</source>
        <translation>水系</translation>
    </message>
    <message>
        <source>Name of river system</source>
        <translation>水系名称</translation>
    </message>
    <message>
        <source>By how much the ground under the streams is lowered. Usual are 5 to 30 m; proposed default 20.</source>
        <translation>河流下方地面降低的深度。通常为 5 至 30 米；建议默认值 20。</translation>
    </message>
    <message>
        <source>Depth of burnt streams (m)</source>
        <translation>河流下切深度（米）</translation>
    </message>
    <message>
        <source>Smaller watersheds join the one they drain to. Proposed default 2 km².</source>
        <translation>更小的小流域并入其汇入的小流域。建议默认值 2 平方千米。</translation>
    </message>
    <message>
        <source>Smallest watershed (km²)</source>
        <translation>最小小流域（平方千米）</translation>
    </message>
    <message>
        <source>Watersheds with less relief are marked as plain: the elevation does not show where their water goes. Proposed default 10 m.</source>
        <translation>高差更小的小流域标注为平原：高程不能说明其水流去向。建议默认值 10 米。</translation>
    </message>
    <message>
        <source>Relief of plains below (m)</source>
        <translation>平原高差上限（米）</translation>
    </message>
    <message>
        <source>Cuts the planning area into small watersheds of a wanted mean size, with the streams between them.</source>
        <translation>按期望的平均面积将规划范围切分为小流域，并给出其间的河道。</translation>
    </message>
    <message>
        <source>Fields basin, system, area_km2, down, order, outlet_x, outlet_y, mean_slope, relief_m, plain.</source>
        <translation>字段：basin（小流域编号）、system（所属水系）、area_km2（面积，平方千米）、down（流入小流域）、order（河流级别，Strahler）、outlet_x、outlet_y（出口坐标，米）、mean_slope（平均坡度，°）、relief_m（高差，米）、plain（平原）。</translation>
    </message>
    <message>
        <source>Lines from spring or confluence to the next confluence, with the Strahler order.</source>
        <translation>自源头或汇流点到下一汇流点的线，附 Strahler 河流级别。</translation>
    </message>
    <message>
        <source>Stream network</source>
        <translation>河网</translation>
    </message>
    <message>
        <source>Number of watersheds</source>
        <translation>小流域数</translation>
    </message>
    <message>
        <source>A mean size of {area} km² is less than {count} cells. Give a larger size, or use smaller cells.</source>
        <translation>平均面积 {area} 平方千米不足 {count} 个像元。请增大面积，或采用更小的像元。</translation>
    </message>
    <message>
        <source>“{name}” has no elevation in the planning boundary.</source>
        <translation>规划边界内“{name}”没有高程数据。</translation>
    </message>
    <message>
        <source>Choose the field with the names of the river systems.</source>
        <translation>请选择水系名称字段。</translation>
    </message>
    <message>
        <source>“{name}” has no elevation on {area} km² of the planning area; these joined the watershed beside them.</source>
        <translation>规划范围内有 {area} 平方千米“{name}”无高程数据；已并入相邻小流域。</translation>
    </message>
    <message>
        <source>{count} watersheds of {mean} km² on average ({total} km²); {joined} small ones joined others.</source>
        <translation>{count} 个小流域，平均 {mean} 平方千米（共 {total} 平方千米）；{joined} 个小的已并入其他小流域。</translation>
    </message>
    <message>
        <source>{count} watersheds ({area} km²) have less than {relief} m of relief and are marked as plain: the elevation does not show where their water goes. Give rivers and canals as streams, or use the official layer.</source>
        <translation>{count} 个小流域（{area} 平方千米）高差不足 {relief} 米，标注为平原：高程不能说明其水流去向。请给出河流和渠道作为河流，或采用官方图层。</translation>
    </message>
    <message>
        <source>A depression {depth} m deep covers {share} % of the elevation (lowest at {x}, {y}): a quarry or reservoir? Its water was led across its lowest edge.</source>
        <translation>有一处深 {depth} 米的洼地占高程范围的 {share} %（最低点 {x}, {y}）：是否为采石坑或水库？其水流已从最低的边缘引出。</translation>
    </message>
    <message>
        <source>The table has no rules for codes of “{system}”.</source>
        <translation>表中没有适用于“{system}”编码的规则。</translation>
    </message>
    <message>
        <source>Row {row} of the table names no classes before or after.</source>
        <translation>表第 {row} 行没有给出变化前或变化后的地类。</translation>
    </message>
    <message>
        <source>Row {row} of the table has the kind of change “{label}”. Known are {known}.</source>
        <translation>表第 {row} 行的变化种类“{label}”未知。可用的有 {known}。</translation>
    </message>
    <message>
        <source>Row {row} of the table: the least area is no number of 0 or more.</source>
        <translation>表第 {row} 行：最小面积不是不小于 0 的数。</translation>
    </message>
    <message>
        <source>Row {row} of the table: the priority must be a whole number from 1 to 8.</source>
        <translation>表第 {row} 行：优先级须为 1 至 8 的整数。</translation>
    </message>
    <message>
        <source>“{word}” is no size and radius. Write the smallest area in m² and the radius in m, such as 400:500; each size once.</source>
        <translation>“{word}”不是面积与半径。请填写最小面积（平方米）和半径（米），如 400:500；每个面积只填一次。</translation>
    </message>
    <message>
        <source>The table has {count} rules; {most} are possible.</source>
        <translation>表中有 {count} 条规则；最多 {most} 条。</translation>
    </message>
    <message>
        <source>{years} years but {targets} targets were given. Give one target for every year.</source>
        <translation>给出了 {years} 个年份，但目标有 {targets} 个。每个年份请给出一个目标。</translation>
    </message>
    <message>
        <source>A year stands twice in the list of years.</source>
        <translation>年份列表中有重复的年份。</translation>
    </message>
    <message>
        <source>{year} with a target of {target} % is no target: years are whole, targets 0 to 100 %.</source>
        <translation>{year} 年的目标 {target} % 无效：年份须为整数，目标为 0 至 100 %。</translation>
    </message>
    <message>
        <source>“{word}” is no number.</source>
        <translation>“{word}”不是数字。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止 …</translation>
    </message>
    <message>
        <source>Maps are still being printed. Stop and close QGIS? The files that are finished are kept.</source>
        <translation>图件仍在输出。停止并关闭 QGIS 吗？已完成的文件会保留。</translation>
    </message>
    <message>
        <source>Edits that are not saved are not on the maps: {names}</source>
        <translation>未保存的编辑不会出现在图上：{names}</translation>
    </message>
    <message>
        <source>Columns direction (from which the wind blows: degrees, or N, NNE, 北, 东北 …), frequency, and speed (m/s) where it is known.</source>
        <translation>含 direction（来风方向：度数，或 N、NNE、北、东北等）、frequency（频率）和 speed（风速，米/秒，可缺）三列。</translation>
    </message>
    <message>
        <source>Wind rose</source>
        <translation>风玫瑰表</translation>
    </message>
    <message>
        <source>The area in which corridors are sought.</source>
        <translation>在此范围内寻找廊道。</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>规划范围</translation>
    </message>
    <message>
        <source>Footprints with their height. A building counts in the cell that holds its middle.</source>
        <translation>带高度的建筑轮廓。建筑计入其中点所在的像元。</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑物</translation>
    </message>
    <message>
        <source>In m, or floors of 3 m.</source>
        <translation>单位为米，或层数（每层3米）。</translation>
    </message>
    <message>
        <source>Field of the height</source>
        <translation>高度字段</translation>
    </message>
    <message>
        <source>The field counts floors</source>
        <translation>字段为层数</translation>
    </message>
    <message>
        <source>A floor counts 3 m.</source>
        <translation>每层按3米计。</translation>
    </message>
    <message>
        <source>Height of buildings above the ground in m, 0 where there are none; used without buildings.</source>
        <translation>建筑距地面高度（米），无建筑处为0；没有建筑物图层时使用。</translation>
    </message>
    <message>
        <source>Height of buildings (m)</source>
        <translation>建筑高度（米）</translation>
    </message>
    <message>
        <source>Gives the roughness of ground without buildings.</source>
        <translation>用于确定无建筑地面的粗糙度。</translation>
    </message>
    <message>
        <source>Share of the sky that is seen, 0 to 1.</source>
        <translation>可见天空的比例，0—1。</translation>
    </message>
    <message>
        <source>Sky view factor (0–1)</source>
        <translation>天空开阔度（0—1）</translation>
    </message>
    <message>
        <source>Its mean along each corridor is told.</source>
        <translation>输出沿每条廊道的平均值。</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热岛</translation>
    </message>
    <message>
        <source>Proposed default 100 m. Secondary corridors of 80 m need cells of at most 40 m.</source>
        <translation>默认100米（建议值）。识别80米宽的二级廊道需要不大于40米的像元。</translation>
    </message>
    <message>
        <source>Of the whole circle; opposite ones are one axis. Default 16.</source>
        <translation>全圆划分的方位数；相反方位合为一轴。默认16。</translation>
    </message>
    <message>
        <source>Wind sectors</source>
        <translation>风向方位数</translation>
    </message>
    <message>
        <source>Proposed default 5.</source>
        <translation>默认5（建议值）。</translation>
    </message>
    <message>
        <source>Ground so near a corridor costs three times as much for the next. Proposed default 1000 m.</source>
        <translation>距已得廊道该距离以内的地面，对下一条的成本为三倍。默认1000米（建议值）。</translation>
    </message>
    <message>
        <source>Distance between corridors (m)</source>
        <translation>廊道间距（米）</translation>
    </message>
    <message>
        <source>From height and density of buildings (Macdonald 1998)</source>
        <translation>按建筑高度和密度（Macdonald 1998）</translation>
    </message>
    <message>
        <source>A tenth of the height</source>
        <translation>取高度的十分之一</translation>
    </message>
    <message>
        <source>How the roughness length of built-up ground is found.</source>
        <translation>建成地面粗糙度长度的计算方法。</translation>
    </message>
    <message>
        <source>Roughness of buildings</source>
        <translation>建筑粗糙度算法</translation>
    </message>
    <message>
        <source>Columns code (common classes) and z0 (m). Left empty, the built-in table is used; export it to edit it.</source>
        <translation>含 code（通用地类）和 z0（米）两列。留空时使用内置表；可导出后修改。</translation>
    </message>
    <message>
        <source>Roughness by land use</source>
        <translation>地类粗糙度</translation>
    </message>
    <message>
        <source>Ways of least roughness along the prevailing wind, with length, width, angle and class.</source>
        <translation>沿主导风向粗糙度最小的通道，含长度、宽度、夹角和等级。</translation>
    </message>
    <message>
        <source>Ventilation corridors</source>
        <translation>通风廊道</translation>
    </message>
    <message>
        <source>Stretches of the corridors that are rougher than 0.5 m: to be opened.</source>
        <translation>廊道中粗糙度长度大于0.5米、需要疏通的区段。</translation>
    </message>
    <message>
        <source>Blocks in ventilation corridors</source>
        <translation>通风廊道阻断段</translation>
    </message>
    <message>
        <source>Roughness length z0 in m.</source>
        <translation>粗糙度长度 z0，单位米。</translation>
    </message>
    <message>
        <source>Roughness length</source>
        <translation>地表粗糙度长度</translation>
    </message>
    <message>
        <source>Walls that the wind meets over ground area, weighted by the rose; made from buildings or heights alone.</source>
        <translation>迎风墙面面积与地面面积之比，按风玫瑰加权；仅在有建筑物或高度时输出。</translation>
    </message>
    <message>
        <source>Frontal area index</source>
        <translation>迎风面积指数</translation>
    </message>
    <message>
        <source>Classes 1 (least) to 5 from roughness and sky view; without the latter 1, 2 and 4 alone.</source>
        <translation>按粗糙度和天空开阔度分为1级（最低）至5级；没有天空开阔度时只有1、2、4级。</translation>
    </message>
    <message>
        <source>Ventilation potential</source>
        <translation>通风潜力</translation>
    </message>
    <message>
        <source>Share and mean speed of each axis.</source>
        <translation>各风向轴的频率和平均风速。</translation>
    </message>
    <message>
        <source>Wind axes</source>
        <translation>风向轴频率</translation>
    </message>
    <message>
        <source>Prevailing axis (° from north)</source>
        <translation>主导风向轴（°，自北起）</translation>
    </message>
    <message>
        <source>Main corridors</source>
        <translation>一级廊道数量</translation>
    </message>
    <message>
        <source>Length of the corridors (km)</source>
        <translation>廊道总长（公里）</translation>
    </message>
    <message>
        <source>The boundary has too many cells of {cell:g} m. Choose larger ones.</source>
        <translation>范围内{cell:g}米的像元过多。请加大像元。</translation>
    </message>
    <message>
        <source>No building within the boundary has a height above 0. Check the field.</source>
        <translation>范围内没有高度大于0的建筑。请检查字段。</translation>
    </message>
    <message>
        <source>No class of “{layer}” has a roughness length in the table.</source>
        <translation>“{layer}”的地类在表中都没有粗糙度长度。</translation>
    </message>
    <message>
        <source>Give buildings, a raster of heights, or land use.</source>
        <translation>请提供建筑物、建筑高度栅格或用地。</translation>
    </message>
    <message>
        <source>Choose the field with the height of the buildings.</source>
        <translation>请选择建筑高度字段。</translation>
    </message>
    <message>
        <source>The number of wind sectors must be even.</source>
        <translation>风向方位数应为偶数。</translation>
    </message>
    <message>
        <source>Row {row}: code and z0 must be numbers above 0.</source>
        <translation>第{row}行：code 和 z0 应为大于0的数。</translation>
    </message>
    <message>
        <source>Finds where the prevailing wind can run through the city, how wide, and what blocks it.</source>
        <translation>识别主导风可贯穿城市的通道、宽度及阻断段。</translation>
    </message>
    <message>
        <source>{count} buildings have no height above 0 and were left out.</source>
        <translation>{count}栋建筑没有大于0的高度，未计入。</translation>
    </message>
    <message>
        <source>{count} buildings lie outside the boundary&apos;s box.</source>
        <translation>{count}栋建筑在范围的外接矩形以外。</translation>
    </message>
    <message>
        <source>The wind table has no soft wind ({low} to {high} m/s): all speeds count.</source>
        <translation>风玫瑰表中没有软轻风（{low}—{high}米/秒）：按全部风速计算。</translation>
    </message>
    <message>
        <source>The prevailing axis is {angle}° from north.</source>
        <translation>主导风向轴为{angle}°（自北起）。</translation>
    </message>
    <message>
        <source>With cells above 40 m no secondary corridors are told from narrow gaps: main ones alone are classed.</source>
        <translation>像元大于40米时无法识别二级廊道，只划分一级廊道。</translation>
    </message>
    <message>
        <source>&lt;p&gt;Share served = residential land within the radius of a park / all residential land, the measure of the city's yearly bulletin (500 m around parks from 400 m²). Parks below the smallest size do not count.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Straight line&lt;/b&gt;: buffers around the edges of the parks. &lt;b&gt;Along streets&lt;/b&gt;: shortest ways from the entrances to points every 50 m along the edge of residential land, and from there to the nearest street; land belongs to the nearest of its points. Streets meet at common vertices, and a loose end meets a street within 1 m. &lt;b&gt;Quick estimate&lt;/b&gt;: the radius divided by the detour factor.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Blind areas&lt;/b&gt; are the rest; covered and blind land add up to all. People are spread evenly over their residential land. The distance is the mean to the nearest park.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Pocket parks&lt;/b&gt;: the plot that newly serves most people (else area) is taken first, then all are counted again (greedy cover). With straight lines, points every 50 m of blind land count.&lt;/p&gt;&lt;p&gt;Beijing: 90 % in 2023 (bulletin). OpenStreetMap lacks small parks and calls villages residential: in the central city about 60 % came out with it, and about 12 points less along a grid of streets.&lt;/p&gt;</source>
        <translation>&lt;p&gt;覆盖率＝公园服务半径内的居住用地面积／全部居住用地面积，与市级年度公报口径一致（400平方米以上公园，500米半径）。小于最小面积的公园不计。&lt;/p&gt;&lt;p&gt;&lt;b&gt;直线距离&lt;/b&gt;：以公园边界作缓冲区。&lt;b&gt;沿路网距离&lt;/b&gt;：从公园入口沿道路到居住用地边界上每50米一个取样点的最短路程，并计取样点到最近道路的距离；用地归其最近的取样点。道路在公共节点处相连，悬挂端点与1米内的道路相连。&lt;b&gt;快速估算&lt;/b&gt;：半径除以绕行系数。&lt;/p&gt;&lt;p&gt;&lt;b&gt;盲区&lt;/b&gt;为其余部分，已覆盖与盲区面积之和等于全部。人口在所属居住用地内均匀分布。距离为到最近公园的平均值。&lt;/p&gt;&lt;p&gt;&lt;b&gt;口袋公园&lt;/b&gt;：先选新增服务人口（无人口时为面积）最多的地块，每选一块后全部重新计算（贪婪覆盖）。直线距离时以盲区内每50米一个点计数。&lt;/p&gt;&lt;p&gt;北京：2023年为90%（公报）。OpenStreetMap缺少小微绿地，且把村庄计入居住用地：用其计算中心城区约为60%，沿规则路网约再低12个百分点。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Three signs (the plan, chapter 3, section 3), each 0 to 100 by how far a parcel lies beyond the limits. &lt;b&gt;Scattered&lt;/b&gt;: small, and little built within the distance of isolation (counted on cells of 1⁄25 of it, larger ones where the layer is large). &lt;b&gt;Used little&lt;/b&gt;: floor area ratio, building cover, people and jobs per hectare, or night light below their limits; people and light against the quantile of the same class. &lt;b&gt;Derelict&lt;/b&gt;: by state and class, vacant land, or risen vegetation cover. The score is the mean over the signs that hold; ranks go by number of signs, score, area and place.&lt;/p&gt;&lt;p&gt;A candidate has two signs, or one that records prove (state, floor area, building cover, people): what is seen from above never counts alone. &lt;b&gt;Suggestion&lt;/b&gt; by the first that holds: in the control area or planned as not built → green or farm land; meets a corridor → green; in a blind area and of fitting size → pocket park; else renewal.&lt;/p&gt;</source>
        <translation>&lt;p&gt;三种特征（规划第三章第三节），各按超出阈值的程度记 0—100 分。&lt;b&gt;零散&lt;/b&gt;：面积小，且孤立距离内建设用地少（按孤立距离的 1/25 为像元统计，范围大时像元更大）。&lt;b&gt;低效&lt;/b&gt;：容积率、建筑密度、人口就业密度或夜间灯光低于阈值，其中人口就业和灯光与同类地块的分位数比较。&lt;b&gt;废弃&lt;/b&gt;：按状态和地类判别，或为空闲地，或植被覆盖度上升。综合得分为所具特征得分的平均值；排序依次按特征数、得分、面积和位置。&lt;/p&gt;&lt;p&gt;候选须有两种特征，或有一种由登记数据证实（状态、容积率、建筑密度、人口就业）；仅由遥感看到的特征不单独列为候选。&lt;b&gt;处置建议&lt;/b&gt;按先后取第一个符合的：位于生态控制区或规划非建设用地→还绿或复耕；与廊道相交→增绿；位于服务盲区且面积合适→口袋公园；其余→更新。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>{name} {value} {unit}</source>
        <translation>{name} {value} {unit}</translation>
    </message>
    <message>
        <source>proxy: bank land cover, which cannot see a wall</source>
        <translation>按岸带土地覆盖推测，无法识别直墙</translation>
    </message>
    <message>
        <source>surveyed banks; land cover (proxy) where there are none</source>
        <translation>实测岸线；无实测处按土地覆盖推测</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左岸</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右岸</translation>
    </message>
    <message>
        <source>shore</source>
        <translation>湖岸</translation>
    </message>
    <message>
        <source>surveyed</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>Lines or polygons of rivers. Lines get two banks at half their width.</source>
        <translation>河流线或面。线在其宽度的一半处取两岸。</translation>
    </message>
    <message>
        <source>Width of a river drawn as a line, m. Empty: the width below.</source>
        <translation>线状河流的宽度，单位 m。留空：取下面的宽度。</translation>
    </message>
    <message>
        <source>River width field</source>
        <translation>河宽字段</translation>
    </message>
    <message>
        <source>Width of line rivers (m)</source>
        <translation>线状河流宽度（m）</translation>
    </message>
    <message>
        <source>Where there is no value. Proposed default 10 m.</source>
        <translation>无数值时采用。建议默认 10 m。</translation>
    </message>
    <message>
        <source>Polygons of lakes and reservoirs; lines through them get no banks.</source>
        <translation>湖泊、水库面；穿过其中的线不取岸线。</translation>
    </message>
    <message>
        <source>Lakes</source>
        <translation>湖泊</translation>
    </message>
    <message>
        <source>Common classes, in cells of at most 30 m, better 10 m. The results are in its CRS.</source>
        <translation>用地通用分类，像元不大于 30 m，最好 10 m。结果采用其坐标系。</translation>
    </message>
    <message>
        <source>Surveyed banks as lines with their type. Without them the kind of a bank is guessed from land cover, which cannot see a wall: a proxy.</source>
        <translation>带类型的实测岸线。未提供时岸线类型由土地覆盖推测，无法识别直墙。</translation>
    </message>
    <message>
        <source>Surveyed banks</source>
        <translation>实测岸线</translation>
    </message>
    <message>
        <source>Words such as natural, ecological, hard, 自然, 生态, 硬质, 混凝土.</source>
        <translation>类型文字，如 natural、ecological、hard、自然、生态、硬质、混凝土。</translation>
    </message>
    <message>
        <source>Bank type field</source>
        <translation>岸线类型字段</translation>
    </message>
    <message>
        <source>Hard banks within them get an ecological revetment. Empty: all hard banks.</source>
        <translation>位于廊道内的硬质岸线建议生态护岸。留空：全部硬质岸线。</translation>
    </message>
    <message>
        <source>Green wanted on each side. Proposed default 50 m.</source>
        <translation>每侧要求的绿色空间。建议默认 50 m。</translation>
    </message>
    <message>
        <source>Buffer width (m)</source>
        <translation>缓冲宽度（m）</translation>
    </message>
    <message>
        <source>Order of the rivers. Empty: all are usual waters.</source>
        <translation>河流等级。留空：均为一般水系。</translation>
    </message>
    <message>
        <source>Order field</source>
        <translation>等级字段</translation>
    </message>
    <message>
        <source>Rivers of at least this order are main waters. Proposed default 4.</source>
        <translation>不低于此等级的河流为重要水系。建议默认 4。</translation>
    </message>
    <message>
        <source>Order of main waters</source>
        <translation>重要水系的等级</translation>
    </message>
    <message>
        <source>Default 200 m: permanent green beside important waters of Beijing.</source>
        <translation>默认 200 m：北京重要水系两侧永久绿色空间宽度。</translation>
    </message>
    <message>
        <source>Buffer width of main waters (m)</source>
        <translation>重要水系缓冲宽度（m）</translation>
    </message>
    <message>
        <source>Length of a stretch (m)</source>
        <translation>岸段长度（m）</translation>
    </message>
    <message>
        <source>Proposed default 100 m.</source>
        <translation>建议默认 100 m。</translation>
    </message>
    <message>
        <source>Land that tells the kind of a bank. Proposed default 30 m.</source>
        <translation>用以判定岸线类型的范围。建议默认 30 m。</translation>
    </message>
    <message>
        <source>Belt (m)</source>
        <translation>岸带宽度（m）</translation>
    </message>
    <message>
        <source>Share of natural and farm land from which a bank is natural. Proposed default 0.7.</source>
        <translation>自然及农用地达到此比例即为自然岸线。建议默认 0.7。</translation>
    </message>
    <message>
        <source>Share of a natural bank</source>
        <translation>自然岸线的占比</translation>
    </message>
    <message>
        <source>Banks between two natural ones come first up to this length. Proposed default 500 m.</source>
        <translation>两段自然岸线之间不超过此长度的岸线优先。建议默认 500 m。</translation>
    </message>
    <message>
        <source>Longest link (m)</source>
        <translation>最长连通距离（m）</translation>
    </message>
    <message>
        <source>Sums are given for each zone; a stretch counts where its middle lies.</source>
        <translation>按分区分别合计；岸段归入其中点所在的分区。</translation>
    </message>
    <message>
        <source>Empty: a name field, else the first text.</source>
        <translation>留空：取名称字段，没有则取第一个文本字段。</translation>
    </message>
    <message>
        <source>Stretches of bank with kind, shares of the belt, width of the green and advice.</source>
        <translation>岸段，含类型、岸带占比、绿色空间宽度和建议。</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>岸线</translation>
    </message>
    <message>
        <source>Land within the buffer width of the waters, one polygon for each width.</source>
        <translation>水系缓冲宽度以内的土地，每种宽度一个面。</translation>
    </message>
    <message>
        <source>Waterfront buffers</source>
        <translation>滨水缓冲空间</translation>
    </message>
    <message>
        <source>Lengths and shares of each zone and of all.</source>
        <translation>各分区及全部的长度与比例。</translation>
    </message>
    <message>
        <source>Banks by zone</source>
        <translation>分区岸线统计</translation>
    </message>
    <message>
        <source>Natural banks (%); without surveyed banks a proxy</source>
        <translation>自然岸线比例（%）；无实测岸线时为推测值</translation>
    </message>
    <message>
        <source>Natural and ecological banks (%)</source>
        <translation>自然及生态岸线比例（%）</translation>
    </message>
    <message>
        <source>Banks with the green wanted (%)</source>
        <translation>缓冲达标岸线比例（%）</translation>
    </message>
    <message>
        <source>Length of the banks (km)</source>
        <translation>岸线长度（km）</translation>
    </message>
    <message>
        <source>Longest run with green of at least 10 m (km)</source>
        <translation>绿色空间不小于 10 m 的最长连续岸线（km）</translation>
    </message>
    <message>
        <source>What the kinds rest on</source>
        <translation>岸线类型的依据</translation>
    </message>
    <message>
        <source>“{name}” has cells of {cell} m. A belt along the water needs cells of at most {most} m, better 10 m.</source>
        <translation>“{name}”的像元为 {cell} m。岸带分析要求像元不大于 {most} m，最好 10 m。</translation>
    </message>
    <message>
        <source>Choose the field that holds the type of the surveyed banks.</source>
        <translation>请选择实测岸线的类型字段。</translation>
    </message>
    <message>
        <source>Waterfronts</source>
        <translation>河湖岸线与缓冲空间</translation>
    </message>
    <message>
        <source>Tells natural from hard banks, measures the green beside the water, and advises what to do.</source>
        <translation>区分自然岸线与硬质岸线，量算滨水绿色空间宽度，并给出修复建议。</translation>
    </message>
    <message>
        <source>No bank of “{name}” lies on the land use. Check the coordinate systems.</source>
        <translation>“{name}”的岸线均不在用地栅格范围内。请检查坐标系。</translation>
    </message>
    <message>
        <source>Banks by land cover (proxy)</source>
        <translation>岸带自然度（按土地覆盖推测）</translation>
    </message>
    <message>
        <source>Without surveyed banks the shares are a proxy: land cover cannot see a wall.</source>
        <translation>未提供实测岸线，各比例为推测值：土地覆盖无法识别直墙。</translation>
    </message>
    <message>
        <source>{count} surveyed banks have a type that is not known.</source>
        <translation>{count} 条实测岸线的类型无法识别。</translation>
    </message>
    <message>
        <source>{length} km of banks have no land use and count in no share.</source>
        <translation>{length} km 岸线没有用地数据，不计入各比例。</translation>
    </message>
    <message>
        <source>{length} km of banks: natural {natural} %, with ecological {eco} %, hard {hard} %; green as wide as wanted {green} %. Basis: {basis}.</source>
        <translation>岸线 {length} km：自然 {natural} %，自然及生态 {eco} %，硬质 {hard} %；缓冲达标 {green} %。依据：{basis}。</translation>
    </message>
    <message>
        <source>Field “{field}” of “{layer}” must hold widths above 0; one river has “{value}”.</source>
        <translation>“{layer}”的字段“{field}”须为大于 0 的宽度；其中一条河流为“{value}”。</translation>
    </message>
    <message>
        <source>For the zone cards.</source>
        <translation>用于分区卡片。</translation>
    </message>
    <message>
        <source>{name} {area} km² ({share} %)</source>
        <translation>{name} {area} km²（{share} %）</translation>
    </message>
    <message>
        <source>No moderate or worse degradation</source>
        <translation>无中度以上退损</translation>
    </message>
    <message>
        <source>One row for each zone: function, resources, problems, main direction, main types and ways with areas.</source>
        <translation>每个分区一行：主导功能、自然资源、主要问题、主攻方向、主要修复类型和方式及面积。</translation>
    </message>
    <message>
        <source>Give at least one raster of the zone cards, or leave their table out.</source>
        <translation>请至少提供一个分区卡片的栅格，或不输出该表。</translation>
    </message>
    <message>
        <source>“{word}” is no wind direction. Use degrees from north, or N, NNE … or 北, 东北 …</source>
        <translation>“{word}”不是风向。请用自北起的度数，或 N、NNE 等，或北、东北等。</translation>
    </message>
    <message>
        <source>Row {row} of the wind table: the frequency must be a number from 0.</source>
        <translation>风玫瑰表第{row}行：频率应为不小于0的数。</translation>
    </message>
    <message>
        <source>The wind table has no frequency above 0.</source>
        <translation>风玫瑰表中没有大于0的频率。</translation>
    </message>
    <message>
        <source>{tool}: {map}</source>
        <translation>{tool}：{map}</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Common land use</source>
        <translation>通用用地分类</translation>
    </message>
    <message>
        <source>Natural element</source>
        <translation>山水林田湖草要素</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>三大空间</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>覆被类型</translation>
    </message>
    <message>
        <source>First zone</source>
        <translation>首选分区</translation>
    </message>
    <message>
        <source>Second zone</source>
        <translation>次优分区</translation>
    </message>
    <message>
        <source>Leading species</source>
        <translation>优势树种</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>起源</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>威胁源</translation>
    </message>
    <message>
        <source>Land use code</source>
        <translation>用地代码</translation>
    </message>
    <message>
        <source>Rule key</source>
        <translation>规则代号</translation>
    </message>
    <message>
        <source>Value or grade</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限（含）</translation>
    </message>
    <message>
        <source>Limit included</source>
        <translation>含哪一端</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Chinese note</source>
        <translation>中文说明</translation>
    </message>
    <message>
        <source>English note</source>
        <translation>英文说明</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语表</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配方式</translation>
    </message>
    <message>
        <source>Chinese measure</source>
        <translation>中文措施</translation>
    </message>
    <message>
        <source>English measure</source>
        <translation>英文措施</translation>
    </message>
    <message>
        <source>Chinese direction</source>
        <translation>中文修复方向</translation>
    </message>
    <message>
        <source>English direction</source>
        <translation>英文修复方向</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>C factor</source>
        <translation>C 因子</translation>
    </message>
    <message>
        <source>Guide of the red line</source>
        <translation>红线划定指南</translation>
    </message>
    <message>
        <source>Gong et al.</source>
        <translation>龚诗涵等</translation>
    </message>
    <message>
        <source>With grade {grade}</source>
        <translation>另一指标为 {grade} 级</translation>
    </message>
    <message>
        <source>Biodiversity</source>
        <translation>生物多样性</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>农业生产</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>城镇建设</translation>
    </message>
    <message>
        <source>Water body</source>
        <translation>水体</translation>
    </message>
    <message>
        <source>Soil group {group}</source>
        <translation>土壤组 {group}</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已排水</translation>
    </message>
    <message>
        <source>Below 0.1 m</source>
        <translation>水深小于 0.1 m</translation>
    </message>
    <message>
        <source>From 0.1 m</source>
        <translation>水深 0.1 m 起</translation>
    </message>
    <message>
        <source>From 0.5 m</source>
        <translation>水深 0.5 m 起</translation>
    </message>
    <message>
        <source>From 1.5 m</source>
        <translation>水深 1.5 m 起</translation>
    </message>
    <message>
        <source>From 3 m</source>
        <translation>水深 3 m 起</translation>
    </message>
    <message>
        <source>Greatest distance (km)</source>
        <translation>最大影响距离（千米）</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>衰减方式</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线状要素</translation>
    </message>
    <message>
        <source>Habitat suitability</source>
        <translation>生境适宜性</translation>
    </message>
    <message>
        <source>Urban built-up land</source>
        <translation>城镇建设用地</translation>
    </message>
    <message>
        <source>Rural settlement</source>
        <translation>农村居民点</translation>
    </message>
    <message>
        <source>Industry and mining</source>
        <translation>工矿用地</translation>
    </message>
    <message>
        <source>Main road</source>
        <translation>主要道路</translation>
    </message>
    <message>
        <source>Minor road</source>
        <translation>次要道路</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>耕地</translation>
    </message>
    <message>
        <source>Size of the matrix</source>
        <translation>矩阵阶数</translation>
    </message>
    <message>
        <source>Random index</source>
        <translation>随机一致性指标 RI</translation>
    </message>
    <message>
        <source>Random index (Saaty)</source>
        <translation>随机一致性指标 RI（Saaty）</translation>
    </message>
    <message>
        <source>Young up to (years)</source>
        <translation>幼龄林上限（年）</translation>
    </message>
    <message>
        <source>Middle-aged up to (years)</source>
        <translation>中龄林上限（年）</translation>
    </message>
    <message>
        <source>Near-mature up to (years)</source>
        <translation>近熟林上限（年）</translation>
    </message>
    <message>
        <source>Mature up to (years)</source>
        <translation>成熟林上限（年）</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Cost&lt;/b&gt; of a metre = 1 + (1 − canopy) + 0.5·heat + class (paths and streets within 50 m of rivers 0, others 0.2, secondary 0.6, main roads 1.0; expressways are closed). All weights are proposed.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Flow&lt;/b&gt;: the people of every home walk to the cheapest places within reach and split by weight·exp(−d/600 m), d the metres of the way; people are neither lost nor doubled. &lt;b&gt;Network&lt;/b&gt;: streets in the order of their people until the budget is spent, then joined by the cheapest ways between parts (minimum spanning tree) that cost no more than the reach. &lt;b&gt;Gaps&lt;/b&gt;: parts of it with less than 30 % of canopy.&lt;/p&gt;&lt;p&gt;Streets meet at common vertices, and a loose end meets a street within 1 m. The plan (chapter 3, section 2) wants shaded streets that join parks and homes.&lt;/p&gt;</source>
        <translation>&lt;p&gt;每米&lt;b&gt;成本&lt;/b&gt; = 1 + (1 − 林荫覆盖) + 0.5·热 + 道路等级（小径和距河流50米内的道路为0，其他为0.2，次干路0.6，主干路1.0；快速路不通行）。权重均为建议值。&lt;/p&gt;&lt;p&gt;&lt;b&gt;流量&lt;/b&gt;：各居住地的居民步行前往可达范围内成本最小的若干目的地，按 权重·exp(−d/600米) 分配，d 为路程；人数不增不减。&lt;b&gt;网络&lt;/b&gt;：按步行人数从多到少选取道路，直到用完长度限额，再以成本不超过可达距离的最小成本路径（最小生成树）连接各部分。&lt;b&gt;林荫缺口&lt;/b&gt;：网络中林荫覆盖不足30%的路段。&lt;/p&gt;&lt;p&gt;道路在公共节点处相连，悬挂端点与1米内的道路相连。规划第三章第二节要求以林荫道为主体，连接公园绿地和居民休闲需求点。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Parks, services and other places that people walk to.</source>
        <translation>公园、服务设施等居民步行前往的地点。</translation>
    </message>
    <message>
        <source>Places to walk to</source>
        <translation>步行目的地</translation>
    </message>
    <message>
        <source>How strongly each attracts. Left empty, all alike.</source>
        <translation>各目的地的吸引力。留空时相同。</translation>
    </message>
    <message>
        <source>Field of the weight</source>
        <translation>权重字段</translation>
    </message>
    <message>
        <source>Residential land or points of people; each starts at the point of its edge that is nearest to a street.</source>
        <translation>居住用地面或人口点；以其边界上距道路最近的一点为起点。</translation>
    </message>
    <message>
        <source>People living on each. Left empty, hectares count in their place, a point as one.</source>
        <translation>各图斑的居住人口。留空时以公顷数代替，点按1计。</translation>
    </message>
    <message>
        <source>Streets and paths that people walk, with common vertices where they meet.</source>
        <translation>可步行的道路和小径，相交处应有公共节点。</translation>
    </message>
    <message>
        <source>Expressways are closed; main roads cost 1.0 a metre more, secondary 0.6, others 0.2, paths nothing. Left empty, 0.2 for all.</source>
        <translation>快速路不通行；主干路每米加1.0，次干路加0.6，其他加0.2，小径不加。留空时一律加0.2。</translation>
    </message>
    <message>
        <source>Field of the road class</source>
        <translation>道路等级字段</translation>
    </message>
    <message>
        <source>Canopy over the street: 0 to 1, or %. Left empty, streets have no shade and no gap is found.</source>
        <translation>道路上方的树冠覆盖：0—1或百分数。留空时视为无林荫，也不识别缺口。</translation>
    </message>
    <message>
        <source>Tree canopy</source>
        <translation>树冠覆盖</translation>
    </message>
    <message>
        <source>Scaled to 0 to 1 between its 2nd and 98th percentile on the streets.</source>
        <translation>按道路上第2至第98百分位缩放到0—1。</translation>
    </message>
    <message>
        <source>Streets within 50 m are walked as paths.</source>
        <translation>距河流50米内的道路按小径计。</translation>
    </message>
    <message>
        <source>Reach (m)</source>
        <translation>可达距离（米）</translation>
    </message>
    <message>
        <source>Proposed default 1500 m, 20 minutes on foot.</source>
        <translation>默认1500米，步行约20分钟（建议值）。</translation>
    </message>
    <message>
        <source>Ways may be longer than the reach by this factor. Proposed default 1.25.</source>
        <translation>实际路程可超过可达距离的倍数。默认1.25（建议值）。</translation>
    </message>
    <message>
        <source>The cheapest ones within reach. Proposed default 3.</source>
        <translation>可达范围内成本最小的若干处。默认3（建议值）。</translation>
    </message>
    <message>
        <source>Places of each home</source>
        <translation>每个居住地的目的地数量</translation>
    </message>
    <message>
        <source>The busiest streets up to this length. Left empty, all that somebody walks.</source>
        <translation>按人数从多到少选取，直到该长度。留空时取全部有人步行的道路。</translation>
    </message>
    <message>
        <source>Places farther from every street are not reached. Proposed default 300 m.</source>
        <translation>距所有道路更远的地点视为不可达。默认300米（建议值）。</translation>
    </message>
    <message>
        <source>Every street that somebody walks, with people, shade and cost, the busiest first.</source>
        <translation>有人步行的全部道路，含人数、林荫和成本，按人数排序。</translation>
    </message>
    <message>
        <source>Walked streets</source>
        <translation>步行流量道路</translation>
    </message>
    <message>
        <source>The busiest streets within the budget, and those that join their parts.</source>
        <translation>限额内人数最多的道路，以及连接各部分的道路。</translation>
    </message>
    <message>
        <source>Network of shaded walks</source>
        <translation>绿荫慢行网络</translation>
    </message>
    <message>
        <source>Parts of the network with less than 30 % of canopy: trees are to be planted.</source>
        <translation>网络中林荫覆盖不足30%、需补植林荫的路段。</translation>
    </message>
    <message>
        <source>Gaps of shade</source>
        <translation>林荫缺口路段</translation>
    </message>
    <message>
        <source>People who reach a place (%)</source>
        <translation>可达人口比例（%）</translation>
    </message>
    <message>
        <source>Shaded share of the network (%)</source>
        <translation>网络有林荫的比例（%）</translation>
    </message>
    <message>
        <source>Finds the streets that most people walk to parks, joins them to a network, and says where shade is missing.</source>
        <translation>找出居民前往公园步行最多的道路，连成网络，并指出缺少林荫的路段。</translation>
    </message>
    <message>
        <source>The canopy is in percent and was divided by 100.</source>
        <translation>树冠覆盖为百分数，已除以100。</translation>
    </message>
    <message>
        <source>{share:.0f} % of the people have no way to any of the places within reach.</source>
        <translation>{share:.0f}%的人口在可达距离内没有通往任何目的地的道路。</translation>
    </message>
    <message>
        <source>Takes the values that the table network_scales names for a scale of the plan, birds for the plain, in place of those above.</source>
        <translation>采用规划尺度在 network_scales 表中对应的阻力值（平原区为鸟类），代替上面所选的阻力值。</translation>
    </message>
    <message>
        <source>The rivers fall into {count} parts that do not touch; nothing passes between them. Raise the joining distance where they should.</source>
        <translation>河流分为互不相接的 {count} 部分，各部分之间不连通。应当相连的，请增大连接距离。</translation>
    </message>
    <message>
        <source>As chosen above</source>
        <translation>采用上面所选</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Roughness&lt;/b&gt; z0 of cells with buildings after Macdonald et al. (1998): zd/h = 1 + 4.43^(−λp)·(λp − 1), z0/h = (1 − zd/h)·exp(−[0.5·(1.2/0.4²)·(1 − zd/h)·λf]^(−0.5)), with λp the share of built ground, λf walls that the wind meets over ground (every axis by its frequency) and h the height weighted by area. Other ground by its land use (table, values proposed), the mean of ln z0 in a cell; without land use 0.03 m.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Wind&lt;/b&gt;: soft winds from 0.3 to 3.3 m/s count, opposite directions are one axis, the most frequent one is the prevailing axis. &lt;b&gt;Corridors&lt;/b&gt;: on a grid turned into that axis, the cheapest way from edge to edge with steps of 0°, 27° and 45°, found exactly. Cost of a metre = 1 + 9·min(1, z0/2) + 0.5·(1 − sky view); ground outside the boundary costs 1.5 times the mean inside. After each way, ground near it costs three times as much.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Width&lt;/b&gt;: ground with z0 up to 0.5 m on both sides across the wind, the median over the free part. &lt;b&gt;Class&lt;/b&gt;: main from 500 m wide, 5 km long, at most 30° off the wind; secondary from 80 m, 1 km, 45°; both with at most 10 % of the length blocked. Others are lines to be opened first. Widths of 500 and 80 m are those of Beijing (press, 2016); lengths and angles as in QX/T 437-2018, remembered.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;粗糙度&lt;/b&gt;：有建筑的像元按 Macdonald 等（1998）计算粗糙度长度 z0：zd/h = 1 + 4.43^(−λp)·(λp − 1)，z0/h = (1 − zd/h)·exp(−[0.5·(1.2/0.4²)·(1 − zd/h)·λf]^(−0.5))，其中 λp 为建筑密度，λf 为迎风面积与地面面积之比（各风向轴按频率加权），h 为面积加权的建筑高度。其余地面按地类取值（见表，建议值），像元内取 ln z0 的平均；没有用地数据时为0.03米。&lt;/p&gt;&lt;p&gt;&lt;b&gt;风&lt;/b&gt;：只计0.3—3.3米/秒的软轻风，相反方向合为一轴，频率最大者为主导风向轴。&lt;b&gt;廊道&lt;/b&gt;：在旋转到主导风向轴的格网上，以0°、27°、45°三种步向求从一侧到另一侧的最小成本路径，为精确解。每米成本 = 1 + 9·min(1, z0/2) + 0.5·(1 − 天空开阔度)；范围以外按范围内平均成本的1.5倍计。每得到一条，其附近地面的成本提高到三倍。&lt;/p&gt;&lt;p&gt;&lt;b&gt;宽度&lt;/b&gt;：垂直风向两侧 z0 不大于0.5米的连续范围，取畅通部分的中位数。&lt;b&gt;等级&lt;/b&gt;：一级宽500米以上、长5公里以上、与主导风向夹角不大于30°；二级宽80米、长1公里、夹角45°；两级的阻断长度均不超过10%。其余为需先疏通的廊道。500米和80米为北京的宽度要求（2016年报道）；长度和夹角为 QX/T 437-2018 的记忆值。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Banks&lt;/b&gt; are the edges of water areas, and two lines at half the width beside rivers drawn as lines. They are cut into stretches. Along each, places half a cell apart look at the land use outward, square to the bank, from where the water of the land use ends.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kind&lt;/b&gt;: that of a surveyed bank within 20 m; else, from the belt (30 m), &lt;b&gt;natural&lt;/b&gt; from 70 % of natural land (common classes 3–8) and farm land on, &lt;b&gt;ecological&lt;/b&gt; from half green on (2–7, 13), &lt;b&gt;hard&lt;/b&gt; from half built-up land on (9–12), else other. &lt;b&gt;Land cover cannot see a concrete wall&lt;/b&gt;: without surveyed banks all this is a proxy, and the result is called so.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Width of the green&lt;/b&gt;: median distance to the first built-up land, at most 300 m. &lt;b&gt;Advice&lt;/b&gt;: what parts two natural banks over at most 500 m comes first; hard banks get an ecological revetment; where the green is narrower than wanted it is widened. All limits are proposed; 200 m beside important waters is Beijing's.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;岸线&lt;/b&gt;为水面的边界；线状河流在其宽度一半处取两条线。岸线切分为岸段，沿岸每隔半个像元，自用地栅格中水面结束处起，垂直岸线向外读取用地。&lt;/p&gt;&lt;p&gt;&lt;b&gt;类型&lt;/b&gt;：20 m 以内有实测岸线的取其类型；否则按岸带（30 m）判定：自然用地（通用分类 3—8）及农用地占 70 % 以上为&lt;b&gt;自然岸线&lt;/b&gt;，绿地（2—7、13）占一半以上为&lt;b&gt;生态岸线&lt;/b&gt;，建设用地（9—12）占一半以上为&lt;b&gt;硬质岸线&lt;/b&gt;，其余为其他岸线。&lt;b&gt;土地覆盖无法识别混凝土直墙&lt;/b&gt;：未提供实测岸线时均为推测值，结果名称中注明。&lt;/p&gt;&lt;p&gt;&lt;b&gt;绿色空间宽度&lt;/b&gt;：到最近建设用地距离的中位数，最大 300 m。&lt;b&gt;建议&lt;/b&gt;：两段自然岸线之间不超过 500 m 的岸线优先连通；硬质岸线建议生态护岸；绿色空间窄于要求的拓展缓冲。各界限均为建议值；重要水系 200 m 为北京的要求。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;The ground under streams is lowered, depressions are filled, water follows the steepest way (D8). Streams begin where the area above reaches a threshold; a watershed is what drains to a stream between two confluences. The threshold begins at mean size / 1.8 and is corrected up to three times, until the mean is within a tenth of what was wanted.&lt;/p&gt;&lt;p&gt;Watersheds below the smallest size join the one they drain to. Borders are smoothed by up to about half a cell, neighbours share them; the watersheds cover the boundary without gaps. Strahler order; “down” is the watershed each one drains to, empty where the water leaves the area.&lt;/p&gt;&lt;p&gt;In plains (relief below 10 m) D8 says little: they are marked. Give rivers and canals as streams, or use the official layer. Measured on Beijing (200 m cells from 1 km): 1102 watersheds of 14.9 km², officially 1085 of 15.1 km².&lt;/p&gt;</source>
        <translation>&lt;p&gt;河道下的地面被降低，洼地被填平，水流取最陡方向（D8）。上游面积达到阈值处为河流起点；两个汇流点之间流入同一河段的范围为一条小流域。阈值由平均面积 ÷ 1.8 开始，最多校正三次，直至平均面积与希望值相差不超过十分之一。&lt;/p&gt;&lt;p&gt;小于最小面积的小流域并入其流入的小流域。边界平滑幅度最多约半个像元，相邻小流域共用边界；小流域无缝覆盖规划范围。河流级别按 Strahler 法；down 为其流入的小流域，水流离开规划范围处为空。&lt;/p&gt;&lt;p&gt;在平原（高差小于 10 m）D8 意义不大，已予标明。请提供河流、渠道，或使用官方图层。在北京实测（由 1 km 重采样的 200 m 像元）：1102 条小流域，平均 14.9 km²；官方为 1085 条，平均 15.1 km²。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{layer}”: “{zone}” is not a level-1 zone. Write 1 to 5, or I to V.</source>
        <translation>“{layer}”：“{zone}”不是一级分区。请写 1 到 5，或 I 到 V。</translation>
    </message>
    <message>
        <source>Areas whose level-1 zone is decided; a unit of which they cover more than half follows them.</source>
        <translation>一级分区已由政策确定的范围；被其覆盖过半的单元随之确定。</translation>
    </message>
    <message>
        <source>Policy areas</source>
        <translation>政策范围</translation>
    </message>
    <message>
        <source>Level-1 zone of each policy area: 1 to 5, or I to V.</source>
        <translation>各政策范围的一级分区：1 到 5，或 I 到 V。</translation>
    </message>
    <message>
        <source>Zone of policy areas</source>
        <translation>政策范围的分区字段</translation>
    </message>
    <message>
        <source>Choose the field with the zone of the policy areas.</source>
        <translation>请选择政策范围的分区字段。</translation>
    </message>
    <message>
        <source>{count} units ({area} km²) follow the policy areas.</source>
        <translation>{count} 个单元（{area} km²）按政策范围确定。</translation>
    </message>
    <message>
        <source>{area} km² of them joined another block, as theirs was too small.</source>
        <translation>其中 {area} km² 因所在区块过小并入其他区块。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sign in images</source>
        <translation>影像特征</translation>
    </message>
    <message>
        <source>Passability</source>
        <translation>可通过性</translation>
    </message>
    <message>
        <source>Roughness length (m)</source>
        <translation>粗糙长度（米）</translation>
    </message>
</context>
</TS>
