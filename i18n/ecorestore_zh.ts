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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings a raster to 0–1 (or to z-scores) so that factors can be compared and added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster to normalise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min–max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile stretch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values are brought to one scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For factors where less is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower percentile (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper percentile (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalised raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values without unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower percentile must be below the upper percentile.</source>
        <translation type="unfinished"></translation>
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
        <source>Values for scripts: {values}.</source>
        <translation>脚本取值：{values}。</translation>
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
        <source>{count} features of “{layer}” have no geometry and were left out.</source>
        <translation>“{layer}”中有 {count} 个要素没有几何，已略去。</translation>
    </message>
    <message>
        <source>“{name}” does not overlap the planning grid. Check its coordinate system.</source>
        <translation>“{name}”与规划网格没有重叠，请检查其坐标系。</translation>
    </message>
    <message>
        <source>“{path}” is no GeoTIFF. End the file name with .tif.</source>
        <translation>“{path}”不是 GeoTIFF，文件名请以 .tif 结尾。</translation>
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
        <translation>规则表没有列“{column}”。请导出内置规则表查看格式。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table asks for “{input}”. Known inputs are {known}.</source>
        <translation>规则表第 {row} 行引用了“{input}”，可用的输入为 {known}。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table uses the operator “{operator}”. Use one of &gt; &gt;= &lt; &lt;= = != in.</source>
        <translation>规则表第 {row} 行的运算符“{operator}”不可用，请使用 &gt; &gt;= &lt; &lt;= = != in 之一。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table holds “{value}” where a number is needed.</source>
        <translation>规则表第 {row} 行的“{value}”应为数字。</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hillshade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural resource elements (map 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the layer of mountains, rivers, forest, farmland, lakes and grassland for map 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Each land-use class becomes one element by the built-in table of land-use systems (classes “common”). Three rules follow. Bare land is mountain where it lies high or steep. River lines are burnt as water. A patch of water with area A in a bounding box of sides b and h is a lake when A / (b² + h²) reaches the compactness and either no river line touches it or A reaches the lake area; other water is river. Parcels, where given, lie over the land use and keep the element of their class.&lt;/p&gt;&lt;p&gt;Source: the plan names the map, not its rules; the rules and their limits are proposals.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use (common classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes 1–15 as written by “Classify land-use raster”. May be left out where parcels cover all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classified parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels with the field “element_code” as written by “Classify land-use parcels”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation in metres, on the same planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines or polygons of running water; every cell they touch becomes river unless it is a lake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes 1–9, nodata 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mountain from elevation (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare land from this elevation is mountain; proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mountain from slope (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare land from this slope is mountain; proposed default (25° is the limit of tillage in the Water and Soil Conservation Law).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lake from compactness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area over the squared diagonal of the bounding box, without unit: square 0.5, river near 0; proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lake on a river from area (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact water on a river line is a lake from this area; proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither land use nor parcels were given. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” has no field “{field}”. Run “Classify land-use parcels” on it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cells of “{name}” hold no common land-use class and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A3 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A1 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A0 landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degradation degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combines signs of degradation into five degrees, from not degraded to extreme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Every layer is brought to 0 (not degraded) … 1: values as they are, or grades as (g − 1) / (n − 1); layers where less is worse, such as quality, as 1 − x. Score = maximum, mean or Σ w·x / Σ w of the layers. Degree = how many thresholds the score reaches: 0 not degraded, 1 slight, 2 moderate, 3 severe, 4 extreme.&lt;/p&gt;&lt;p&gt;The plan asks for the degree of degradation without naming a formula: maximum and thresholds are a proposed method. The maximum lets one severe problem decide.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs of degradation on one planning grid, such as soil loss grade or 1 − quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the layers are combined; maximum is a proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the weighted mean: one number per layer in their order, such as 0.5 0.3 0.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades from 1 to n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scale of all layers. Bring others to it with “Normalise” or “Grade”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For grades: one number for all layers or one per layer. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the layers (1 = first) in which low values are bad, such as quality: 2 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers where less is worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four rising scores at which degrees 1, 2, 3 and 4 begin. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds (0–1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell without data in some layers is judged by the others; otherwise it is nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out layers without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 not degraded, 1 slight, 2 moderate, 3 severe, 4 extreme; 255 nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The combined score before it is cut into degrees, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degradation score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights were entered. Choose the weighted mean or clear them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dominant function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives every cell the one of the five functions that is strongest there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Each score is turned into its rank within the area: the share of cells with a smaller score, scaled so that the largest gets 1 (the scores of different functions have no common unit). The ranks are multiplied by the weights, the highest wins; of equal ones the first in the order water, soil, biodiversity, agriculture, settlement. Margin = best − second. A cell without data in any of the five is nodata.&lt;/p&gt;&lt;p&gt;The five functions are those of the plan; comparing them by rank is a proposed method.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of this function; higher is better. Any unit when compared by rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water conservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil conservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biodiversity maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agricultural production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five numbers in the order of the layers, for example 1 1 1 1 1.2; they are divided by their mean. Empty: all 1 (proposed default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of 1 to 5 get that function whatever the scores say (policy: urban growth boundary 5, permanent basic farmland 4, reserves 3); 0 or nodata: the scores decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks within the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks make the five comparable; use the scores only where they share one scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 water, 2 soil, 3 biodiversity, 4 agriculture, 5 settlement; 0 nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best minus second; small where two functions are nearly equal. Fixed cells keep it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds values from {low:g} to {high:g}. Greenness must be at most 1; rescale it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{landuse}” and “{dem}” have no cell in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” holds “{value}”. Every area needs a number of people of 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick function scores (draft)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft scores of the five functions from land use and elevation, for a first look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;A draft.&lt;/b&gt; Where climate, soil and vegetation data are at hand, use the tools of the single functions instead. All scores and weights are proposals, open in the table of function scores.&lt;/p&gt;&lt;p&gt;Score = Σ w·x / Σ w, 0 to 1, over the factors given: &lt;b&gt;class&lt;/b&gt;, the base score of the land-use class; &lt;b&gt;surroundings&lt;/b&gt;, its Gaussian mean within the near radius; &lt;b&gt;steep&lt;/b&gt; = min(slope / steep limit, 1) and &lt;b&gt;rugged&lt;/b&gt;, its mean around; &lt;b&gt;gentle&lt;/b&gt; = 1 − min(slope / gentle limit, 1); &lt;b&gt;high&lt;/b&gt;, elevation between its 2 % and 98 % percentile, and &lt;b&gt;low&lt;/b&gt; = 1 − high; &lt;b&gt;green&lt;/b&gt;, greenness; &lt;b&gt;water&lt;/b&gt;, share of water bodies within the far radius, divided by its maximum; &lt;b&gt;protected&lt;/b&gt;, 1 inside; &lt;b&gt;people&lt;/b&gt; = min(density / dense limit, 1). Slope by Horn (1981); a coarse elevation model makes slopes too gentle.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common classes (see “Classify land use”); another land use needs a table of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital elevation model; slope is derived from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDVI or vegetation cover, at most 1; below 0 counts as 0. Left out where it has no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greenness (0–1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserves and other protected areas; they raise biodiversity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships, communities or other areas with their number of people; it raises settlement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed with population areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores per class and weights per factor; empty: the built-in draft (proposed default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian around a cell. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near radius (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far radius (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on a slope counts as fully steep; 25° as in the 2019 tool. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steep limit (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here on a slope is not gentle at all. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gentle limit (°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full settlement score for people; 10,000 is 100 m² of built-up land each. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense limit (people/km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft score, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water conservation (draft)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil conservation (draft)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biodiversity maintenance (draft)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agricultural production (draft)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Human settlement (draft)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field that holds the number of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These scores are a draft from little data. State it wherever you show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts a raster into 2 to 10 grades by one of six methods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Natural breaks (Fisher, Jenks): the least sum of squared differences from the class means, exact on up to 4,096 different values, else on 65,536 bins. Quantiles: equal numbers of cells. Equal intervals: equal parts of the range. Fixed: your own breaks. Cumulative share: values are added up from the highest down; the cells that make up the first 50 % of the total are the top grade, up to 80 % the next, the rest the lowest, as usual for ecosystem services (extremely important, important, general). Mean and standard deviation: breaks at the mean ± 0.5, 1.5 … deviations for an odd number of grades, 0, 1, 2 … for an even one.&lt;/p&gt;&lt;p&gt;Grade 1 holds the lowest values unless reversed. A value equal to a break belongs to the lower class, for cumulative shares to the higher one. Where many cells share one value, quantile grades may stay empty.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster to grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of the total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean and standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the breaks are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 to 10; fixed breaks and cumulative shares make one more than there are breaks. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed: ascending values such as 0.2 0.4 0.6 0.8. Cumulative: ascending shares of the total in %; empty means 50 80 (remembered from the guides for ecosystem services, proposed default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High values are grade 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise low values are grade 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value equal to a fixed break is in the higher class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For fixed breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class width (standard deviations)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For mean and standard deviation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to the number of grades, 0 nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks must rise from one to the next; at most 9 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the breaks, for example 0.2 0.4 0.6 0.8, or choose another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative shares lie between 0 and 100 %, for example 50 80.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell has the grade {grades}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaks: {breaks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has only {count} different values, so there are {count} grades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Min–max: (x − min) / (max − min). Percentile: the same between the lower and the upper percentile, values beyond are cut to 0 and 1. Rank: share of cells with a smaller value, scaled so that the largest value gets 1; equal values get equal ranks. Z-score: (x − mean) / standard deviation. Inverted: 1 − result, for z-scores the sign changes. Results have no unit.&lt;/p&gt;&lt;p&gt;Up to 4,096 different values are counted exactly, more of them in 65,536 bins: percentiles and ranks are then exact to the width of a bin. A raster of one single value is refused.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the percentile stretch. Proposed default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds rasters up with given, equal or entropy weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Result = Σ w·x with the weights divided by their sum. A cell without data in any layer is nodata. The layers should be on one scale (run “Normalise” or “Grade” first).&lt;/p&gt;&lt;p&gt;Entropy weights, over the n cells valid in all layers, with p = x / Σx: e = −k Σ p ln p, k = 1 / ln n, w = (1 − e) / Σ(1 − e). A layer whose values differ more weighs more, a constant layer weighs 0; negative values are refused.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more rasters on one planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the weights come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number per layer in their order, separated by blanks or commas, for example 0.5 0.3 0.2. For the weighting “As given”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted sum in the scale of the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least two layers; {count} was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights were entered. Choose the weighting “As given” or clear them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of “{name}”: {weight:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights sum to {total:g} and were divided by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration zoning flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From land use and terrain to level-1 and level-2 restoration zones: classify land use, score the five functions, find the dominant one, draw three spaces, cut planning units, draw the zones. All rasters must lie on one planning grid; run “Create planning grid” and “Align raster to planning grid” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration types, ways and priority flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From land use, degradation and what is known of problems to restoration types, ways, priority and restoration units with their areas. All rasters must lie on one planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecological network and break points flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From land use to ecological sources, resistance, least-cost corridors and the points where railways, roads and built-up land break them. All rasters must lie on one planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of “{field}” that are not known count as “{name}”: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecological break points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds where corridors are cut by railways, roads, built-up land and water, and what mends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Break points are the exact intersections of the corridors with railways and roads, and the stretches of corridors inside built-up land and water (gaps). Crossings of one corridor with lines of one class merge by single linkage: chains of crossings at most the merging distance apart are one point, placed on the crossing nearest to their mean. Stretches inside areas merge in the same way along the corridor. Angle: between the line and the course of the corridor over the merging distance before and after, 0 to 90 degrees. Severity (1 low, 2 medium, 3 high) and measure come from the table break_measures, class words from barrier_classes. Points of one class within the merging distance share a place number whatever their corridor: one structure mends them all. Sources: 韩用顺 et al. 2025 (road crossings), plan of Beijing chapter 3 (severity and measures are proposals).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in a CRS in metres, for example from “Ecological corridors”. A whole-number field “id” numbers them; without one they are counted in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Road class field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Road lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railway class field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railway lines; leave out tunnels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of built-up land.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-up land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons or lines of water that land animals do not cross.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crossings and gaps at most this far apart are one. Proposed default 100 m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging distance (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter gaps in built-up land and water are left out. Proposed default 0 m (none).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest gap (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns class, quantity (length or crossings), minimum, severity (1–3), measure. Empty: the built-in table break_measures (proposed defaults).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity and measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One point per break, with class, severity, proposed measure and place number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stretches of corridors inside built-up land and water.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break points of high severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. Words of things that are no barrier are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one layer of roads, railways, built-up land or water.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no line of any length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has nothing within the extent of the corridors. Check its coordinate system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} break points at {places} places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores land use, terrain, distances and greenness and adds them up to the resistance to movement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;R = Σ wᵢ rᵢ over the factors whose input is given; their weights are brought to a sum of 1 and told in the log. rᵢ is the value of the class or break of factor i in the table resistance. Factors: land use (common classes); slope and elevation from the DEM (degrees, metres); distance in metres to railways and major roads, to settlements (urban land, rural settlement) and to water, all from cell centre to cell centre; greenness. Presets marked with a place add or weight the factors as the paper does. Cells that a road or railway touches get at least the barrier value of its class, so that crossing it costs. Values are never below 1. A cell is nodata where any factor is. The default preset is a proposed default on a scale of 1 to 100; the others are published tables, mapped to the common classes (ChinaXiv-201711.00119, 202112.00068, 201706.00829, 201805.00317).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common classes 1–15, from “Convert land-use raster”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation in metres; gives the factors slope and elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elevation model (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines; distance to major ones is a factor, and touched cells are barriers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vegetation cover or NDVI, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greenness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default, seven factors (proposed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beijing 2017 (land use, roads, settlements; added)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western Jilin (land use, slope, elevation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nanjing (land use, roads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haikou (land use, roads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows of the resistance table apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns factor, class, lower, upper, resistance, weight, combine (mean or sum), as in the built-in table resistance. With a column preset, the rows of the chosen values apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that a line touches get at least the barrier value of its class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads and railways are barriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest value the table can give becomes this, 1 stays 1. Empty: values as in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest resistance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 or more, without unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors and weights: {weights}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land-use values without a row in the resistance table became nodata: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resistance table has no rows of the values “{preset}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecological sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the habitat patches between which the ecological network is built.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Habitat is every cell whose quality is at least the threshold and whose land use is among the chosen classes (each condition only where its raster is given), together with the cells whose centre lies in a protected area. Habitat cells that touch at a side or a corner form a patch; patches of at least the smallest area (km²) are sources, numbered from the largest. The name is that of the protected area with the largest share of the patch. Patch filter after method chapter 3.3; smallest areas in use: 20 km² (ChinaXiv-202112.00068), proposed 1 km² for a city, 0.1 km² for plains, 0.02 km² for an inner city.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habitat or ecosystem quality, importance, or any other index where more is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest quality of habitat, in the unit of the quality raster. Proposed default 0.6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the land-use classes that are habitat, separated by spaces. Proposed default 3 4 5 7: forest, shrubland, open and other forest, wetland.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habitat classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature reserves, red line or other polygons that are sources whatever their quality. Names come from a field name or 名称.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller patches are left out. Proposed default 1 km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest area (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons with id, area_km2 and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the sources (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a quality raster, a land-use raster or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” covers no cell of the planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No habitat patch reaches {area} km². Lower the smallest area or the lowest quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}” is no land-use class. Give codes from 1 to 15, separated by spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align raster to planning grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprojects, cuts and resamples a raster so that its cells are those of the planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The result has the CRS, origin, cell size and extent of the planning grid. Automatic resampling: class codes take the most frequent code (mode) where a planning cell holds two or more input cells along its side, else the nearest; measured values take the average of the input cells from the same ratio on, else they are interpolated bilinearly. Class codes are told by a palette or class names, or by whole numbers of which at most 32 occur or half equal their neighbour; which method was taken is reported. Nearest, mode, minimum and maximum keep the type and the nodata value of the input, the others give decimals (nodata −9999). Scale and offset of the file are applied. Resampling is done by GDAL on the input cells, never on overviews. Sum: of the input cells weighted by their share in the planning cell, for counts such as inhabitants.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any raster with a CRS, also in degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any raster on the planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values of the new cells arise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which band of the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster on the planning grid, unit as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The additional nodata values set for “{name}” in QGIS are not used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was taken as measured values; resampling: {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was taken as class codes; resampling: {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds class codes; “{method}” mixes them into values that mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent (mode)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values reach {value}, beyond 2,147,483,647. Choose a field with smaller numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify land-use raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the codes of a land-use product into common classes, natural elements or the three spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Every cell is looked up in a table: code of the product → class. The built-in table (landuse_systems) can be exported with “Export rules table”, edited and given back as the class table. Products that cannot tell rivers from lakes give the element water; CNLUCC level 2 tells them apart. Clouds, sea and code 0 become nodata (0 is water in Dynamic World). Codes that are not in the table become nodata and are listed. For the ESRI product use the raw codes 1, 2, 4, 5, 7–11, not copies renumbered from 1 to 9. Which element and which space a class belongs to is a proposed default; the source of every row stands in the table.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land-use raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class codes as whole numbers in the first band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLCD (Wuhan University)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GlobeLand30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESA WorldCover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESRI 10 m land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNLUCC (level 1 or 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic World</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common classes of this plugin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own class table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common land-use classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to translate to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns: code, and one named like the target (common, element or space) or class, with the key, code or name of the target class; empty means nodata. Rows of other systems are left out where there is a column system. Needed for an own class table, else the built-in one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classified land use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class codes, 0 is nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells with unknown codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An own classification needs a class table. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class table has no rows of the system “{system}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class table has no column “{column}”. Export the built-in table to see the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no data at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cells of “{name}” are clouds, sea or other classes without a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell of “{name}” could be classified; its codes (cells): {codes}. Choose the right classification of the input or give a class table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of “{name}” missing in the class table became nodata; codes (cells): {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify land-use parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds natural element, space, common class and class name to parcels with a class code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Every code is looked up in the built-in table parcel_systems: the working classes of the third national land survey (DLBM), or the classes of land and sea use of 2023. Codes may be text or numbers (101 is 0101), full-width, written with the name, or replaced by the name. A code that is not in the table is read as the class above it: 0101K as 0101, 010199 as 0101, else 01; how many were is told. Sea areas get a name only. Element, space and common class of a code are a proposed default; the source of every row stands in the table, which “Export rules table” shows. All fields of the input are kept; a field that has the name of a new one is replaced.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons with a class code. Geometry is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class code field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example DLBM; text or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third national land survey (working classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land and sea use classification 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the codes mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parcels with element, space and common class (name and code), and label (class name). Save as GeoPackage: shapefiles cut field names to ten letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels with unknown codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output would replace its own input “{layer}”. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” has no features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code of the field “{field}” is in the classification: {codes}. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that are not in the classification (parcels): {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes read as the class above (parcels): {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields replaced by new ones: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rules table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a built-in table of classes or rules, so that it can be read, edited and used again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The tools read their classes and rules from tables. Export one, edit it in QGIS, LibreOffice or Excel, and give it to the tool as its table in place of the built-in one. The columns source and flag tell where a row comes from: Q is read in the source, R is remembered from the standard, D is a proposed default. Columns of numbers stay numbers, codes such as 0101 stay text.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which table to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows and columns of the table; save as CSV or GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land-use products: codes and classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel classifications: codes and classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the restoration types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the restoration ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the restoration priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance of land-use classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barriers that break corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures at break points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the restoration zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions of the restoration zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes: keys, codes, names and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasterize vector on planning grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns points, lines or polygons into a raster that lies exactly on the planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Centre: a cell gets the value of the feature that holds its centre (lines: the cells they run through). Touched: of any feature that touches it. Majority: the value with the largest covered area in the cell, of equal ones the lower; areas are counted on 8 × 8 points per cell. Coverage: share of the cell covered by any feature, 0–1, counted on the same points. Where features overlap, the later one counts. Features in another CRS are reprojected.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any geometry, in any CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number field. Left empty, the value below is burnt. Features without a value are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burnt where no field is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every touched cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered share (0–1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cells get which value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest covered share (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the largest area: cells of which less is covered stay nodata. Proposed default 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasterized layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values, or the covered share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds no polygons. Use the rule for centres or touched cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” holds text. Choose a number field, or add one with a code for every text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the covered share the field “{field}” is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features of “{layer}” have no value in “{field}” and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” of “{layer}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the sample data of Beijing into a folder, with a QGIS project ready to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Boundaries, elevation, greenness and main rivers are real and freely licensed (see README.md and licences in the folder); land cover, roads, red line, risks and all other layers are made up to resemble the region and marked as illustrative. Illustrative data are no basis for planning. Cell size 250 m, CRS EPSG:4527, land cover in CLCD codes.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: if one of the files is there already, nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data go; made where it does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample data are missing. Install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is in the folder already. Choose an empty folder, or replace existing files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raster layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample layer “{file}” cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (illustrative)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no band {band}. Its last one is {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds complex numbers. Choose another raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be brought onto the grid: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} {name}: {area} km² ({share} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of {name} (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near, medium or long term from security pattern, degradation, potential and the plan&apos;s key areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Score (0–1) = (w₁·S/3 + w₂·D/4 + w₃·P) / (w₁ + w₂ + w₃) + b · flags, at most 1. S is 3 in the baseline, 2 in the satisfactory, 1 in the ideal security pattern and 0 outside; D degradation 0–4; P restoration potential 0–1; flags: inside the red line, the foothills, an important corridor. Without a layer of S or P, or where D or P has no data, the term takes no part and the weights of the others are divided by their sum.&lt;/p&gt;&lt;p&gt;1 near term: score ≥ 0.70, or baseline pattern or red line with D ≥ 2; 2 medium term: score ≥ 0.50; 3 long term: the rest. Of the four classes of the method, I is near, II medium, III and IV long term. What the plan names for the years before 2025 moves up by the rules below. The score stays as it is. Principle and key areas: the plan, chapter 2, section 3; weights, thresholds and rules are proposed defaults.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes 1 to 9; only cells with a code are judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 none to 4 extreme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecological security pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 baseline, 2 satisfactory, 3 ideal; cells outside count S = 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for moving up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value; result is the number of classes a cell moves up (1 or 2), the largest counts. Inputs are the parameter names and SCORE. Left empty, the built-in table is used; export it to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 near, 2 medium, 3 long term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell belongs to a polygon where its centre is inside, to a line where the line touches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecological red line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag; counts as baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foothills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important ecological corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important rivers, lakes and wetlands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacated land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the security pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed default: 0.40.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of degradation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed default: 0.35.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed default: 0.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bonus per flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the score. Proposed default: 0.10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score for near term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this score on. Proposed default: 0.70.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score for medium term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this score on. Proposed default: 0.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degradation that makes the baseline near term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this degree (0–4) on. Proposed default: 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score for medium term must not be above the score for near term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights of the layers given are 0. Give at least one a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area} km² have a type but no degradation nor potential, and so no priority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer for {missing}: the weights of the others are divided by their sum ({shares}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights: {shares}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule “{rule}” is left out: no layer for {inputs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule of the table can be used: all of them ask for layers not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells from the problems of each cell which of the plan&apos;s nine restoration types it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A rule holds where all its comparisons hold; a layer without data at a cell makes its comparisons fail there. Mine restoration (1) stands alone. Two or more of the types 2 to 7 make composite function restoration (8); one alone gives its own type. Ecosystem quality improvement (9) is left where no type 1 to 7 is met. A cell without a problem is no data in the result and 0 in the flags; the flags tell every type whose rules hold (bit of value 2^(type − 1)), also those hidden by types 1 and 8. Rules whose layers are not given are left out and named in the log. Type names: the plan, chapter 2, section 3.&lt;/p&gt;&lt;p&gt;Built-in rules:&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value and, where wanted, exclusive (1: the type stands alone). Rows that share a rule must all hold. Inputs are the parameter names, such as FLOOD. Left empty, the built-in table is used; export it to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems that make the composite type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the types 2 to 7 must meet in a cell to make type 8. Proposed default: 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes 1 to 9; no data: no problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of 2^(type − 1) over every type whose rules hold; 0 = none, 65535 = no land use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common land-use classes 1 to 15. Cells with land use are judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine polygons; a cell is a mine where its centre is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water conservation function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from 0 to 1, 1 = most important.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil loss (t/km²·a)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil erosion modulus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flood risk grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 low to 5 high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat risk grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecosystem quality index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EQI from 0 to 100 (HJ 1172-2021).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ecological, 2 agricultural, 3 urban. Left empty, they are taken from the land use class by class (proposed default) and the log says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer for SPACES: the three spaces are taken from the land use, class by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area} km² have a land use but no degradation; there only the other layers count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ecosystem quality index nowhere exceeds 1. It is expected from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes polygons of equal restoration type, way and priority, with area and township.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Cells of equal type, way and priority that touch above, below, left or right make one patch. A patch below the minimum area goes into the neighbour of the same type with which it shares the longest border, or of any type where there is none; the small ones go first, and the merged unit keeps type, way and priority of the patch that took the other in. A small patch without neighbour is kept, so that the areas add up to the area of the types raster. Areas are counted in cells on the planning grid (ha). The township is the one that holds most cells of the unit.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes 1 to 9; cells with a code make units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoration ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes 1 to 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum area (ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller patches are merged into a neighbour; 0 keeps all. Proposed default: 1 ha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Townships or other units whose name is written to the field township.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the township&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed where townships are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons with unit, type, way, priority, their names, area_ha and township.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of all units (ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the field of “{layer}” that holds the township's name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no restoration type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units; {merged} small patches were merged, {kept} small ones have no neighbour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit lies in a township. Check the coordinate system of the townships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural restoration, assisted restoration or ecological reshaping, from degradation and space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The rules are tried in the order of the table and the first that holds decides. 1 natural restoration: ecological space, slightly degraded or less. 2 assisted restoration: moderately degraded or agricultural space. 3 ecological reshaping: severely degraded, urban space, or a mine whose land use must change. With restoration types, only cells that have a type are judged; without, all cells that have a degradation and a space. The three ways and their dependence on degradation and the three spaces: the plan, chapter 2, section 3; the rules are a proposal.&lt;/p&gt;&lt;p&gt;Built-in rules:&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ecological, 2 agricultural, 3 urban.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes 1 to 9; only cells with a code are judged. Without it, mines are not told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope (degrees)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For steep mine slopes. Without it, the rule on them is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the columns rule, result, input, operator, value. Rows that share a rule must all hold; the first rule that holds decides. Inputs are the parameter names, such as SPACES. Left empty, the built-in table is used; export it to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{area} km² got no way: degradation or space has no data there, or no rule holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North-eastern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eastern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South-eastern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Southern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South-western</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North-western</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{position} {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts the planning area into units from small watersheds, townships or square cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Unit = boundary ∩ watershed ∩ township ∩ cell, with whatever of the three is given. Parts of the boundary that no watershed or township covers stay units of their own; pieces below the smallest area join the neighbour with the longest shared border. The units cover the boundary exactly, without gaps or overlaps.&lt;/p&gt;&lt;p&gt;Small watershed ∩ township is the unit recommended for municipal zoning; cells of 500 m to 1 km do for drafts (proposed default).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons of the planning area, CRS in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small watersheds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons; their name goes into the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of watershed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of township</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of square cells (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 cuts into no cells. With neither watersheds nor townships 2000 m is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest unit (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller pieces join a neighbour. Proposed default 0.1 km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields unit, township, watershed, area_km2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of less than 10 m make too many units. Give the side in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} planning units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws ecological, agricultural and urban space from land use and the policy lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Order of precedence (proposed default): ecological red line → ecological space; permanent basic farmland → agricultural space; urban growth boundary → urban space; elsewhere the space of the land use itself (built-in land-use table). Where lines overlap, the cells are counted and told.&lt;/p&gt;&lt;p&gt;Source of the three spaces: the plan, chapter 2, section 1.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of “Classify land use” with common classes, on the planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urban growth boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons that become urban space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permanent basic farmland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons that become agricultural space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons that become ecological space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ecological, 2 agricultural, 3 urban; nodata 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells where policy lines overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy lines overlap in {count} cells ({area} km²).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level-1 restoration zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws five level-1 zones from three spaces and five dominant functions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;1. A unit takes its dominant function: urban space → human settlement; agricultural space → agricultural production; ecological space → the largest of water conservation, soil conservation and biodiversity, unless another function covers more than half of it.&lt;br&gt;2. Connected units of one function form a block; a strip (river corridor) is a block of its own (区块为主、条块结合).&lt;br&gt;3. The smallest block below the minimum area joins the neighbour with the highest (1 − s)·b + s·m, b share of the border, m = Σ min(p, q) overlap of the function mixes, s = 0.5, until none is left.&lt;/p&gt;&lt;p&gt;Source: the plan, chapter 2, section 1, names spaces, functions and the form of the zones; the procedure is a proposal. Official zone names are not published: give them in the names table.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of “Planning units”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of “Dominant function” (1–5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of “Three spaces” (1–3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>River corridors as polygons or lines; lines are widened by the strip width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest block (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed default 100 km². Strips may be smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strip width on each side of a line (m)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beijing keeps 200 m of green on each side of major rivers and controls 1000–2000 m (press, 2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest strip (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller strips stay part of the blocks around them. Proposed default 20 km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the columns zone (1–5) and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields zone1, name, function, strip (0 block, 1 … strips), area_km2, parts, units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones that occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units changed their function to form blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dominant function has no data in the planning units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No strip is as large as the smallest strip asked for; zones are drawn without strips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level-2 restoration zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Splits the level-1 zones into contiguous level-2 zones by natural resources and degradation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;SKATER (Assunção et al. 2006, Int. J. Geogr. Inf. Sci. 20: 797–811): a minimum spanning tree over touching units, edge weight = distance of their standardised features; then, in whatever level-1 block it lies, the cut that lowers the within-zone sum of squared deviations most, until the number is reached. No cut leaves a zone below the smallest area. Every zone is one contiguous block; strips stay whole.&lt;/p&gt;&lt;p&gt;Class rasters give the share of each class in a unit, other rasters its mean; each raster weighs 1, position 0.5 (proposed defaults). Zones are numbered I-1 … V-n from north-west to south-east and named position + function; official names come from the names table. The plan has 18 level-2 zones (chapter 2, section 1).&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level-1 zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of “Level-1 restoration zones”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasters that tell zones apart: natural elements, degradation …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of level-2 zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan has 18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest zone (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed default 150 km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>River basins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons; a zone crosses their borders only where units differ little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the share of each element in a zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For mean degradation (0–4) and direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher makes rounder zones. Proposed default 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the columns zone (code such as I-1) and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields zone1, zone2 (I-1 …), order2, name, strip, area_km2, degradation, direction, shares (%).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning units and level-1 zones do not overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area and share of every class in every zone, if wished also by district.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;A cell belongs to the zone that holds its centre. Area = cells × cell area (km²); share = part of the zone's cells (%). Cells without class get a row of their own, so that the rows of a zone sum to its area.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or code of the zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance districts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of second zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class raster on the planning grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields zone, by, code, class, cells, area_km2, share_pct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total area (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}, but values must lie from 0 to 1. Run “Normalise” on it first, or choose grades as the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}, but grades must be whole numbers from 1 to {grades}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no list of four rising thresholds from 0 to 1, such as 0.2 0.4 0.6 0.8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer number {number:g}; the layers are numbered from 1 to {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the number of grades once for all or once per layer: {layers} layers, {numbers} numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer cannot have {number:g} grades. Use 2 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has negative values, so shares of a total have no meaning. Use another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values of “{name}” are 0. There is nothing to grade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds {value:g}. Use 1 to {most} for a function and 0 or nodata for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the function scores has “{kind}”, “{key}”. Known weights are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the function scores holds “{value}” where a number of 0 or more is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function scores need rows of the kind “class” and a weight “class” for every function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds the class {code}, which the function scores do not know. Run “Classify land use” with the target “common classes” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower and the upper percentile of “{name}” are both {value:g}. Set them wider apart or use the rank method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no data at all. Check its nodata value and its extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cells of “{name}” have the same value ({value:g}), so they cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” in “{text}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layers} layers need {layers} weights, but {weights} were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight {weight:g} is negative. Weights are 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights are 0. At least one must be above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has negative values. For entropy weights run “Normalise” on it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers have fewer than two cells in common. Check their nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values of “{name}” are 0, so it has no entropy weight. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer varies, so there are no entropy weights. Use equal weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the measures table names the class “{name}”. Known classes are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the measures table goes by “{name}”. Use length or crossings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measures table has no row for the class “{name}” that begins at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the measures table holds “{value}” where a number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the measures table has the severity “{value}”. Use 1, 2 or 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resistance table has no column “{column}”. Export the built-in table to see the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the resistance table has a negative weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resistance table gives “{name}” more than one weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the resistance table has the resistance {value}. The least is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the resistance table names the class “{name}”. Known classes are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the resistance table names the factor “{name}”. Known factors are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resistance table has no row for the factor “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “combine” of the resistance table must be the same in all rows, mean or sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of land use in the resistance table must be above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of “{name}” in the resistance table overlap or leave a gap at {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the resistance table holds “{value}” where a number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class table has no codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes of the class table must lie between −16,777,215 and 16,777,215.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster holds values that are not whole numbers. Choose a raster of land-use classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the class table names the class “{name}”. Known classes are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {code} stands in the class table with two classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the class table holds the code “{value}”. Codes are whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but grades run from {low} to {high}. Grade it into 5 classes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but scores run from {low} to {high}. Normalise it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, which is no common land-use class ({low} to {high}). Convert the land use to common classes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but degradation runs from {low} to {high}. Make the layer with the degradation tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but the three spaces are {low} to {high}. Make the layer with the three-spaces tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but restoration types run from {low} to {high}. Make the layer with the restoration types tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but restoration ways run from {low} to {high}. Make the layer with the restoration ways tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but priorities run from {low} to {high}. Make the layer with the restoration priority tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but security levels run from {low} (baseline) to {high} (ideal). Make the layer with the security pattern tool first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but the ecosystem quality index runs from {low} to {high}. Choose the index, not its grade, and rescale it where needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but soil loss cannot be negative (t/km²·a).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but slopes run from {low} to {high} degrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule “{rule}” gives both {a} and {b}. Give rows with different results different names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules table holds no rule. Export the built-in table to see the layout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row} of the rules table gives the result {result}. Use one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
