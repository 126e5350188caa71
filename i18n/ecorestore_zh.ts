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
        <translation>规则表没有“{column}”列。可导出内置规则表查看格式。</translation>
    </message>
    <message>
        <source>Row {row} of the rules table asks for “{input}”. Known inputs are {known}.</source>
        <translation>规则表第{row}行使用了“{input}”。可用的输入为{known}。</translation>
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
        <source>For the weighted mean: one number per layer in their order, such as 0.5 0.3 0.2.</source>
        <translation>用于加权平均：按图层顺序每层一个数，如 0.5 0.3 0.2。</translation>
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
        <source>Numbers of the layers (1 = first) in which low values are bad, such as quality: 2 3.</source>
        <translation>值越低退损越重的图层（如质量）的序号（1 为第一层），如 2 3。</translation>
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
        <source>“{name}” holds values from {low:g} to {high:g}. Greenness must be at most 1; rescale it first.</source>
        <translation>“{name}”的值域为{low:g}至{high:g}。植被绿度不得大于 1，请先换算。</translation>
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
        <source>Draft score, 0 to 1.</source>
        <translation>草案得分，0—1。</translation>
    </message>
    <message>
        <source>Water conservation (draft)</source>
        <translation>水源涵养（快速评分，草案）</translation>
    </message>
    <message>
        <source>Soil conservation (draft)</source>
        <translation>水土保持（快速评分，草案）</translation>
    </message>
    <message>
        <source>Biodiversity maintenance (draft)</source>
        <translation>生物多样性维护（快速评分，草案）</translation>
    </message>
    <message>
        <source>Agricultural production (draft)</source>
        <translation>农业生产（快速评分，草案）</translation>
    </message>
    <message>
        <source>Human settlement (draft)</source>
        <translation>人居环境建设（快速评分，草案）</translation>
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
        <source>&lt;p&gt;Natural breaks (Fisher, Jenks): the least sum of squared differences from the class means, exact on up to 4,096 different values, else on 65,536 bins. Quantiles: equal numbers of cells. Equal intervals: equal parts of the range. Fixed: your own breaks. Cumulative share: values are added up from the highest down; the cells that make up the first 50 % of the total are the top grade, up to 80 % the next, the rest the lowest, as usual for ecosystem services (extremely important, important, general). Mean and standard deviation: breaks at the mean ± 0.5, 1.5 … deviations for an odd number of grades, 0, 1, 2 … for an even one.&lt;/p&gt;&lt;p&gt;Grade 1 holds the lowest values unless reversed. A value equal to a break belongs to the lower class, for cumulative shares to the higher one. Where many cells share one value, quantile grades may stay empty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;自然断点（Fisher、Jenks）：使各级内离差平方和最小，不同值不超过 4096 个时为精确解，否则按 65536 个区间求解。分位数：各级像元数相等。等间距：值域等分。固定断点：自行给定。累积占比：从高到低累加数值，累计达总量 50%的像元为最高级，至 80%为次级，其余为最低级，即生态系统服务常用的极重要、重要、一般。均值与标准差：级数为奇数时断点在均值 ± 0.5、1.5…倍标准差，偶数时在 0、1、2…倍。&lt;/p&gt;&lt;p&gt;不反向时低值为 1 级。等于断点的值归入较低一级，累积占比归入较高一级。大量像元取同一值时，分位数的某些等级可能为空。&lt;/p&gt;</translation>
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
        <source>&lt;p&gt;Min–max: (x − min) / (max − min). Percentile: the same between the lower and the upper percentile, values beyond are cut to 0 and 1. Rank: share of cells with a smaller value, scaled so that the largest value gets 1; equal values get equal ranks. Z-score: (x − mean) / standard deviation. Inverted: 1 − result, for z-scores the sign changes. Results have no unit.&lt;/p&gt;&lt;p&gt;Up to 4,096 different values are counted exactly, more of them in 65,536 bins: percentiles and ranks are then exact to the width of a bin. A raster of one single value is refused.&lt;/p&gt;</source>
        <translation>&lt;p&gt;极差法：(x − min) / (max − min)。百分位拉伸：以下、上百分位代替最小、最大值，超出部分截为 0 和 1。位次：值更小的像元所占比例，按最大值为 1 缩放，等值同位次。Z 值：(x − 均值) / 标准差。反向：1 − 结果，Z 值变号。结果无量纲。&lt;/p&gt;&lt;p&gt;不同值不超过 4096 个时精确计数，更多时归入 65536 个区间，百分位和位次的精度为区间宽度。只有单一值的栅格不予处理。&lt;/p&gt;</translation>
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
        <source>&lt;p&gt;Result = Σ w·x with the weights divided by their sum. A cell without data in any layer is nodata. The layers should be on one scale (run “Normalise” or “Grade” first).&lt;/p&gt;&lt;p&gt;Entropy weights, over the n cells valid in all layers, with p = x / Σx: e = −k Σ p ln p, k = 1 / ln n, w = (1 − e) / Σ(1 − e). A layer whose values differ more weighs more, a constant layer weighs 0; negative values are refused.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结果 = Σ w·x，权重先除以其和。任一图层无数据的像元为无数据。各图层应量纲一致（先运行“归一化”或“分级”）。&lt;/p&gt;&lt;p&gt;熵权：在各图层均有效的 n 个像元上，p = x / Σx，e = −k Σ p ln p，k = 1 / ln n，w = (1 − e) / Σ(1 − e)。数值差异越大权重越大，常数图层权重为 0；有负值则拒绝。&lt;/p&gt;</translation>
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
        <source>One number per layer in their order, separated by blanks or commas, for example 0.5 0.3 0.2. For the weighting “As given”.</source>
        <translation>按图层顺序每层一个数，用空格或逗号分隔，如 0.5 0.3 0.2。用于“给定权重”。</translation>
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
        <source>From land use to ecological sources, resistance, least-cost corridors and the points where railways, roads and built-up land break them. All rasters must lie on one planning grid.</source>
        <translation>由用地提取生态源地、构建阻力面、生成最小阻力生态廊道，并识别铁路、道路和建设用地造成的生态断裂点。各栅格须在同一规划网格上。</translation>
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
        <source>Finds where corridors are cut by railways, roads, built-up land and water, and what mends it.</source>
        <translation>找出生态廊道被铁路、道路、建设用地和水域切断的位置，并给出修复建议。</translation>
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
        <source>Crossings and gaps at most this far apart are one. Proposed default 100 m.</source>
        <translation>相距不超过此值的交点和断裂段合并为一处。建议默认值 100 米。</translation>
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
        <source>Columns class, quantity (length or crossings), minimum, severity (1–3), measure. Empty: the built-in table break_measures (proposed defaults).</source>
        <translation>列为 class、quantity（length 长度或 crossings 交叉次数）、minimum、severity（1—3）、measure。留空则用内置表 break_measures（建议默认值）。</translation>
    </message>
    <message>
        <source>Severity and measures</source>
        <translation>严重程度与措施表</translation>
    </message>
    <message>
        <source>One point per break, with class, severity, proposed measure and place number.</source>
        <translation>每处断裂一个点，含类别、严重程度、建议措施和位置编号。</translation>
    </message>
    <message>
        <source>Break points</source>
        <translation>生态断裂点</translation>
    </message>
    <message>
        <source>The stretches of corridors inside built-up land and water.</source>
        <translation>廊道位于建设用地和水域内的区段。</translation>
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
        <source>Give at least one layer of roads, railways, built-up land or water.</source>
        <translation>请至少给出道路、铁路、建设用地、水域中的一个图层。</translation>
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
        <source>&lt;p&gt;R = Σ wᵢ rᵢ over the factors whose input is given; their weights are brought to a sum of 1 and told in the log. rᵢ is the value of the class or break of factor i in the table resistance. Factors: land use (common classes); slope and elevation from the DEM (degrees, metres); distance in metres to railways and major roads, to settlements (urban land, rural settlement) and to water, all from cell centre to cell centre; greenness. Presets marked with a place add or weight the factors as the paper does. Cells that a road or railway touches get at least the barrier value of its class, so that crossing it costs. Values are never below 1. A cell is nodata where any factor is. The default preset is a proposed default on a scale of 1 to 100; the others are published tables, mapped to the common classes (ChinaXiv-201711.00119, 202112.00068, 201706.00829, 201805.00317).&lt;/p&gt;</source>
        <translation>&lt;p&gt;R = Σ wᵢ rᵢ，对给出输入的因子求和，权重归一为 1 并写入日志；rᵢ 为因子 i 的类别或分段在 resistance 表中的阻力值。因子：用地（通用分类）；由高程得到的坡度（度）和高程（米）；到铁路和主要道路、居民点（城镇建设用地、农村居民点）、水域的距离（米，像元中心到像元中心）；植被绿度。带地名的方案按原文相加或加权。道路、铁路经过的像元至少取其类别的阻隔值，使穿越有代价。阻力值不小于 1。任一因子为无数据的像元为无数据。默认方案为 1—100 的建议默认值；其余为已发表的阻力表，已对应到通用分类（ChinaXiv-201711.00119、202112.00068、201706.00829、201805.00317）。&lt;/p&gt;</translation>
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
        <source>Greenness</source>
        <translation>植被绿度</translation>
    </message>
    <message>
        <source>Default, seven factors (proposed)</source>
        <translation>默认（七因子，建议值）</translation>
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
        <source>Values</source>
        <translation>阻力值方案</translation>
    </message>
    <message>
        <source>Which rows of the resistance table apply.</source>
        <translation>采用阻力表中的哪一组行。</translation>
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
        <source>The highest value the table can give becomes this, 1 stays 1. Empty: values as in the table.</source>
        <translation>把表中可得的最高值拉伸到此值，1 保持不变。留空则取表中原值。</translation>
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
        <source>&lt;p&gt;Habitat is every cell whose quality is at least the threshold and whose land use is among the chosen classes (each condition only where its raster is given), together with the cells whose centre lies in a protected area. Habitat cells that touch at a side or a corner form a patch; patches of at least the smallest area (km²) are sources, numbered from the largest. The name is that of the protected area with the largest share of the patch. Patch filter after method chapter 3.3; smallest areas in use: 20 km² (ChinaXiv-202112.00068), proposed 1 km² for a city, 0.1 km² for plains, 0.02 km² for an inner city.&lt;/p&gt;</source>
        <translation>&lt;p&gt;质量不低于阈值且用地属于所选类别的像元为生境（给出哪个栅格就用哪个条件），再加上中心落在保护地内的像元。边或角相接的生境像元构成斑块；面积不小于最小面积（平方千米）的斑块为源地，从大到小编号。名称取占斑块面积最大的保护地的名称。斑块筛选见方法 3.3；采用过的最小面积：20 平方千米（ChinaXiv-202112.00068），建议市域 1、平原区 0.1、中心城 0.02 平方千米。&lt;/p&gt;</translation>
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
        <source>Lowest quality</source>
        <translation>最低质量</translation>
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
        <source>Smaller patches are left out. Proposed default 1 km².</source>
        <translation>更小的斑块略去。建议默认值 1 平方千米。</translation>
    </message>
    <message>
        <source>Smallest area (km²)</source>
        <translation>最小面积（平方千米）</translation>
    </message>
    <message>
        <source>Polygons with id, area_km2 and name.</source>
        <translation>面，含 id、area_km2（平方千米）和 name（名称）字段。</translation>
    </message>
    <message>
        <source>Area of the sources (km²)</source>
        <translation>源地面积（平方千米）</translation>
    </message>
    <message>
        <source>Give a quality raster, a land-use raster or both.</source>
        <translation>请给出质量栅格或用地栅格，或两者都给。</translation>
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
        <source>“{word}” is no land-use class. Give codes from 1 to 15, separated by spaces.</source>
        <translation>“{word}”不是用地类别，请填写 1—15 的编码，以空格分隔。</translation>
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
        <source>The additional nodata values set for “{name}” in QGIS are not used here.</source>
        <translation>在 QGIS 中为“{name}”另设的无数据值在这里不起作用。</translation>
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
        <source>The values reach {value}, beyond 2,147,483,647. Choose a field with smaller numbers.</source>
        <translation>字段值达到 {value}，超过 2,147,483,647，请选择数值较小的字段。</translation>
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
        <source>CLCD (Wuhan University)</source>
        <translation>CLCD（武汉大学）</translation>
    </message>
    <message>
        <source>GlobeLand30</source>
        <translation>GlobeLand30</translation>
    </message>
    <message>
        <source>ESA WorldCover</source>
        <translation>ESA WorldCover</translation>
    </message>
    <message>
        <source>ESRI 10 m land cover</source>
        <translation>ESRI 10 米土地覆盖</translation>
    </message>
    <message>
        <source>CNLUCC (level 1 or 2)</source>
        <translation>CNLUCC（一级或二级类）</translation>
    </message>
    <message>
        <source>Dynamic World</source>
        <translation>Dynamic World</translation>
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
        <source>&lt;p&gt;Every code is looked up in the built-in table parcel_systems: the working classes of the third national land survey (DLBM), or the classes of land and sea use of 2023. Codes may be text or numbers (101 is 0101), full-width, written with the name, or replaced by the name. A code that is not in the table is read as the class above it: 0101K as 0101, 010199 as 0101, else 01; how many were is told. Sea areas get a name only. Element, space and common class of a code are a proposed default; the source of every row stands in the table, which “Export rules table” shows. All fields of the input are kept; a field that has the name of a new one is replaced.&lt;/p&gt;</source>
        <translation>&lt;p&gt;逐个图斑在内置表 parcel_systems 中查找编码：三调工作分类（DLBM）或 2023 年用地用海分类。编码可以是文本或数字（101 即 0101）、全角字符、编码加名称，也可以只写名称。表中没有的编码按上级类处理：0101K 按 0101，010199 按 0101，再按 01；数量会在日志中报告。用海类只给出名称。编码所属的要素、空间和通用分类为建议默认值；每一行的来源见表中，可用“导出规则表”查看。输入的字段全部保留；与新字段同名的字段会被替换。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>图斑</translation>
    </message>
    <message>
        <source>Polygons with a class code. Geometry is not changed.</source>
        <translation>带地类编码的面图层。几何不变。</translation>
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
        <source>&lt;p&gt;Boundaries, elevation, greenness and main rivers are real and freely licensed (see README.md and licences in the folder); land cover, roads, red line, risks and all other layers are made up to resemble the region and marked as illustrative. Illustrative data are no basis for planning. Cell size 250 m, CRS EPSG:4527, land cover in CLCD codes.&lt;/p&gt;</source>
        <translation>&lt;p&gt;界线、高程、植被绿度和主要河流为真实的开放许可数据（见文件夹中的 README.md 和 licences）；土地覆盖、道路、红线、风险等其他图层为模拟该地区生成，均标注“示意”。示意数据不作规划依据。像元 250 米，坐标系 EPSG:4527，土地覆盖采用 CLCD 编码。&lt;/p&gt;</translation>
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
        <source>The project cannot be written: {reason}</source>
        <translation>无法写入工程：{reason}</translation>
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
        <source>“{name}” cannot be brought onto the grid: {reason}</source>
        <translation>“{name}”无法转换到规划网格：{reason}</translation>
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
        <source>No layer for SPACES: the three spaces are taken from the land use, class by class.</source>
        <translation>没有 SPACES 图层：三大空间按用地分类逐类推定。</translation>
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
        <source>0 cuts into no cells. With neither watersheds nor townships 2000 m is taken.</source>
        <translation>0 表示不切分方格。小流域和乡镇均未给出时取 2000 米。</translation>
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
        <source>&lt;p&gt;Order of precedence (proposed default): ecological red line → ecological space; permanent basic farmland → agricultural space; urban growth boundary → urban space; elsewhere the space of the land use itself (built-in land-use table). Where lines overlap, the cells are counted and told.&lt;/p&gt;&lt;p&gt;Source of the three spaces: the plan, chapter 2, section 1.&lt;/p&gt;</source>
        <translation>&lt;p&gt;优先顺序（建议默认值）：生态保护红线 → 生态空间；永久基本农田 → 农业空间；城镇开发边界 → 城镇空间；其余按用地自身所属空间（内置用地表）。控制线相互重叠处统计像元数并提示。&lt;/p&gt;&lt;p&gt;三大空间依据：规划第二章第一节。&lt;/p&gt;</translation>
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
        <source>“{text}” is no list of four rising thresholds from 0 to 1, such as 0.2 0.4 0.6 0.8.</source>
        <translation>“{text}”不是 0—1 之间递增的四个阈值，应如 0.2 0.4 0.6 0.8。</translation>
    </message>
    <message>
        <source>There is no layer number {number:g}; the layers are numbered from 1 to {count}.</source>
        <translation>没有第{number:g}个图层；图层序号为 1 至{count}。</translation>
    </message>
    <message>
        <source>Give the number of grades once for all or once per layer: {layers} layers, {numbers} numbers.</source>
        <translation>分级数可各层共用一个或每层一个：现有{layers}个图层、{numbers}个数。</translation>
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
        <source>Row {row} of the function scores has “{kind}”, “{key}”. Known weights are {known}.</source>
        <translation>功能评分表第{row}行为“{kind}”、“{key}”。可用的权重为{known}。</translation>
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
        <source>Row {row} of the measures table goes by “{name}”. Use length or crossings.</source>
        <translation>措施表第 {row} 行的依据“{name}”不可用，应为 length 或 crossings。</translation>
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
        <source>Row {row} of the measures table has the severity “{value}”. Use 1, 2 or 3.</source>
        <translation>措施表第 {row} 行的严重程度为“{value}”，应为 1、2 或 3。</translation>
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
        <source>Row {row} of the resistance table has the resistance {value}. The least is 1.</source>
        <translation>阻力表第 {row} 行的阻力值为 {value}，最小为 1。</translation>
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
        <source>The codes of the class table must lie between −16,777,215 and 16,777,215.</source>
        <translation>分类表的编码必须在 −16,777,215 与 16,777,215 之间。</translation>
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
        <source>Code {code} stands in the class table with two classes.</source>
        <translation>编码 {code} 在分类表中对应了两个类别。</translation>
    </message>
    <message>
        <source>Row {row} of the class table holds the code “{value}”. Codes are whole numbers.</source>
        <translation>分类表第 {row} 行的编码为“{value}”。编码必须是整数。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but grades run from {low} to {high}. Grade it into 5 classes first.</source>
        <translation>“{layer}”含有值{value}，而等级应为{low}—{high}。请先分为 5 级。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but scores run from {low} to {high}. Normalise it first.</source>
        <translation>“{layer}”含有值{value}，而得分应为{low}—{high}。请先归一化。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, which is no common land-use class ({low} to {high}). Convert the land use to common classes first.</source>
        <translation>“{layer}”含有值{value}，不是通用用地分类（{low}—{high}）。请先转换为通用用地分类。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but degradation runs from {low} to {high}. Make the layer with the degradation tool first.</source>
        <translation>“{layer}”含有值{value}，而退损程度应为{low}—{high}。请先用退损程度工具生成。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but the three spaces are {low} to {high}. Make the layer with the three-spaces tool first.</source>
        <translation>“{layer}”含有值{value}，而三大空间应为{low}—{high}。请先用三大空间划定工具生成。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but restoration types run from {low} to {high}. Make the layer with the restoration types tool first.</source>
        <translation>“{layer}”含有值{value}，而修复类型应为{low}—{high}。请先用修复类型判定工具生成。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but restoration ways run from {low} to {high}. Make the layer with the restoration ways tool first.</source>
        <translation>“{layer}”含有值{value}，而修复方式应为{low}—{high}。请先用修复方式判定工具生成。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but priorities run from {low} to {high}. Make the layer with the restoration priority tool first.</source>
        <translation>“{layer}”含有值{value}，而优先序应为{low}—{high}。请先用修复优先序工具生成。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but security levels run from {low} (baseline) to {high} (ideal). Make the layer with the security pattern tool first.</source>
        <translation>“{layer}”含有值{value}，而生态安全格局应为{low}（底线）—{high}（理想）。请先用生态安全格局工具生成。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but the ecosystem quality index runs from {low} to {high}. Choose the index, not its grade, and rescale it where needed.</source>
        <translation>“{layer}”含有值{value}，而生态系统质量指数应为{low}—{high}。请选择指数而非等级，必要时换算量纲。</translation>
    </message>
    <message>
        <source>Rule “{rule}” gives both {a} and {b}. Give rows with different results different names.</source>
        <translation>规则“{rule}”同时给出{a}和{b}。结果不同的行请使用不同的规则名。</translation>
    </message>
    <message>
        <source>The rules table holds no rule. Export the built-in table to see the layout.</source>
        <translation>规则表中没有规则。可导出内置规则表查看格式。</translation>
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
        <source>Prints that the map is no basis for planning.</source>
        <translation>在图上注明不作规划依据。</translation>
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
        <source>PDF, PNG or SVG by the file&apos;s ending.</source>
        <translation>按文件扩展名输出 PDF、PNG 或 SVG。</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>布局名称</translation>
    </message>
    <message>
        <source>“{path}” is no map sheet. End the file name with .pdf, .png or .svg.</source>
        <translation>“{path}”不是附图文件，文件名应以.pdf、.png 或.svg 结尾。</translation>
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
        <source>Common land use</source>
        <translation>用地分类（通用）</translation>
    </message>
    <message>
        <source>Water conservation score</source>
        <translation>水源涵养得分</translation>
    </message>
    <message>
        <source>Heat island grade</source>
        <translation>热岛风险等级</translation>
    </message>
    <message>
        <source>Ecosystem quality index (0–100)</source>
        <translation>生态系统质量指数（0—100）</translation>
    </message>
    <message>
        <source>Restoration potential (0–1)</source>
        <translation>修复潜力（0—1）</translation>
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
        <source>Road class</source>
        <translation>道路等级字段</translation>
    </message>
    <message>
        <source>Smallest source (km²)</source>
        <translation>最小源地面积（平方千米）</translation>
    </message>
    <message>
        <source>Cluster distance (m)</source>
        <translation>聚合距离（米）</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>阻力面</translation>
    </message>
    <message>
        <source>&lt;p&gt;Break points are the exact intersections of the corridors with railways and roads, and the stretches of corridors inside built-up land and water (gaps). Crossings of one corridor with lines of one class merge by single linkage: chains of crossings at most the merging distance apart are one point, placed on the crossing nearest to their mean. Stretches inside areas merge in the same way along the corridor. Angle: between the line and the course of the corridor over the merging distance before and after, 0 to 90 degrees. Severity (1 low, 2 medium, 3 high) and measure come from the table break_measures, class words from barrier_classes. Points of one class within the merging distance share a place number whatever their corridor: one structure mends them all. Sources: Han Yongshun et al. 2025 (road crossings), plan of Beijing chapter 3 (severity and measures are proposals).&lt;/p&gt;</source>
        <translation>&lt;p&gt;生态断裂点是廊道与铁路、道路的精确交点，以及廊道穿过建设用地、水域的区段（断裂段）。同一廊道与同类线状要素的交点按单连接聚合：彼此相距不超过聚合距离的一串交点合并为一点，取最接近其平均位置的交点；面状要素内的区段沿廊道按同样方式合并。交角为线状要素与廊道走向（前后各一个聚合距离）的夹角，0—90 度。严重程度（1 低、2 中、3 高）和修复措施取自 break_measures 表，类别用词取自 barrier_classes 表。聚合距离以内的同类断裂点不论属于哪条廊道，位置编号相同：一处工程可一并修复。来源：韩用顺等 2025（道路交点），北京市规划第三章（严重程度与措施为建议值）。&lt;/p&gt;</translation>
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
        <source>Field “{field}” holds the same id more than once.</source>
        <translation>字段“{field}”中有重复的编号。</translation>
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
        <source>“{layer}”: “{zone}” is no zone. Write 1 to 5, or codes such as I-1.</source>
        <translation>“{layer}”：“{zone}”不是分区编号。请填写 1 至 5，或 I-1 这样的编号。</translation>
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
        <source>&lt;p&gt;A cell belongs to the zone that holds its centre. Area = cells × cell area (km²); share = part of the zone's cells (%). Cells without class get a row of their own, and so do cells outside the second zones, so that the rows of a zone sum to its area and to 100 %. Zones of one name are one zone; where zones overlap, the later one counts.&lt;/p&gt;</source>
        <translation>&lt;p&gt;像元归其中心所在的分区。面积 = 像元数 × 像元面积（平方千米）；占比 = 占该分区像元数的百分比（%）。无分类的像元、位于第二级区域之外的像元单独成行，因此同一分区各行之和等于该分区面积，占比之和为 100%。名称相同的分区为同一分区；分区重叠处以后出现者为准。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>“{name}” is no class raster: it holds values below 0 or with decimals.</source>
        <translation>“{name}”不是分类栅格：其中有负值或小数。</translation>
    </message>
    <message>
        <source>No cell of “{raster}” lies in “{zones}”. Check that they cover the same area.</source>
        <translation>“{raster}”没有像元落在“{zones}”内。请检查两者范围是否一致。</translation>
    </message>
    <message>
        <source>“{name}” holds the class {code}, which the function scores do not know. Run “Classify land-use raster” to common land-use classes first.</source>
        <translation>“{name}”含有地类{code}，功能评分表中没有。请先运行“用地栅格分类转换”转为通用地类。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but soil loss (t/km²·a) is not below 0. Mark such cells as no data.</source>
        <translation>“{layer}”含有值{value}，而土壤侵蚀强度（t/(km²·a)）不应小于 0。请把这些像元设为无数据。</translation>
    </message>
    <message>
        <source>“{layer}” holds the value {value}, but slopes run from {low} to {high} degrees. Choose a slope in degrees.</source>
        <translation>“{layer}”含有值{value}，而坡度应为{low}—{high}度。请选择以度为单位的坡度。</translation>
    </message>
    <message>
        <source>The cell size must be above 0, not {size}.</source>
        <translation>像元大小必须大于 0，现为 {size}。</translation>
    </message>
    <message>
        <source>A cell has 4 or 8 neighbours, not {number}.</source>
        <translation>像元的邻域数为 4 或 8，不能为 {number}。</translation>
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
        <source>{count} features of “{layer}” are no polygons and were left out.</source>
        <translation>“{layer}”中有 {count} 个要素不是面，已略去。</translation>
    </message>
    <message>
        <source>&lt;p&gt;The result has the CRS, origin, cell size and extent of the planning grid. Automatic resampling: class codes take the most frequent code (mode) where a planning cell holds two or more input cells along its side, else the nearest; measured values take the average of the input cells from the same ratio on, else they are interpolated bilinearly. Class codes are told by a palette or class names, or by whole numbers of which at most 32 occur or half equal their neighbour (proposed defaults); which method was taken is reported, and any other can be chosen. Nearest, mode, minimum and maximum keep the type and the nodata value of the input, the others give decimals (nodata −9999). Scale and offset of the file are applied. Resampling is done by GDAL on the input cells, never on overviews. Sum: of the input cells weighted by their share in the planning cell, for counts such as inhabitants.&lt;/p&gt;</source>
        <translation>&lt;p&gt;结果的坐标系、原点、像元大小和范围与规划网格相同。自动重采样：对分类编码，规划像元边长不小于两个输入像元时取众数，否则取最邻近值；对连续数值，在同样条件下取平均值，否则作双线性插值。带调色板或类别名称的栅格，以及不同取值不超过 32 个或半数以上相邻像元取值相同的整数栅格，视为分类编码（建议默认值）；所用方法会在日志中报告，也可以自行选择其他方法。最邻近、众数、最小值、最大值保留输入的数据类型和无数据值，其他方法得到小数（无数据值 −9999）。文件中的比例系数和偏移量会被应用。重采样由 GDAL 在原始像元上进行，不使用金字塔。求和：按输入像元落入规划像元的比例加权求和，适用于人口等计数数据。&lt;/p&gt;</translation>
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
        <source>Railway class</source>
        <translation>铁路类别字段</translation>
    </message>
    <message>
        <source>Where no built-up polygons are given: common classes 9–12 of this raster are built-up land.</source>
        <translation>未给出建设用地面时，取此栅格通用分类 9—12 类为建设用地。</translation>
    </message>
    <message>
        <source>Draws the least-cost paths between ecological sources and ranks them with the gravity model.</source>
        <translation>生成生态源地之间的最小阻力路径，并用重力模型排序。</translation>
    </message>
    <message>
        <source>&lt;p&gt;A corridor is the path of least cost between two sources over the resistance surface: a step costs the mean of two resistances times the distance of the cell centres; eight neighbours; nodata cannot be crossed. Fields: lcd least cost (resistance × m), length (m), euclid distance between the sources (m), ratio lcd / euclid, gravity, rank (1 strongest).&lt;/p&gt;&lt;p&gt;Gravity model: G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ), L = lcd, Lmax the highest lcd, S area in hectares (at least 1), P mean resistance inside the source; no unit (usual in Chinese network planning, from no norm).&lt;/p&gt;&lt;p&gt;Pairs: adjacent, whose cost zones touch (as in Linkage Mapper); all; mst, the minimum spanning tree by least cost; nearest, each source with its nearest one by least cost.&lt;/p&gt;</source>
        <translation>&lt;p&gt;廊道为两个源地之间在阻力面上的最小阻力路径：一步的代价为两像元阻力均值乘以中心距离，八邻域，无数据不可通过。字段：lcd 最小累积阻力（阻力×米），length 长度（米），euclid 源地间直线距离（米），ratio 为 lcd / euclid，gravity 引力，rank 排序（1 最强）。&lt;/p&gt;&lt;p&gt;重力模型：G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ)，L 为 lcd，Lmax 为最大 lcd，S 为面积（公顷，至少取 1），P 为源地内平均阻力；无量纲（国内网络规划常用，无标准规定）。&lt;/p&gt;&lt;p&gt;配对：adjacent 阻力分配区相接的源地（同 Linkage Mapper）；all 全部；mst 按最小累积阻力的最小生成树；nearest 每个源地与其最近（按累积阻力）的源地。&lt;/p&gt;</translation>
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
        <source>Lines along cell centres with id, from, to, lcd, length, euclid, ratio, gravity, rank.</source>
        <translation>沿像元中心的线，含 id、from、to、lcd、length、euclid、ratio、gravity、rank 字段。</translation>
    </message>
    <message>
        <source>Total length (m)</source>
        <translation>总长度（米）</translation>
    </message>
    <message>
        <source>Corridors need at least two sources on the resistance surface; “{name}” has {count}.</source>
        <translation>生成廊道至少需要两个位于阻力面上的源地，“{name}”只有 {count} 个。</translation>
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
        <source>There is no source {number}. Pairs are made of ids of sources.</source>
        <translation>没有编号为 {number} 的源地。配对应由源地编号组成。</translation>
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
        <source>&lt;p&gt;&lt;b&gt;A draft.&lt;/b&gt; Where climate, soil and vegetation data are at hand, scores modelled from them are better: give those to “Dominant function”. All scores and weights are proposals, open in the table of function scores.&lt;/p&gt;&lt;p&gt;Score = Σ w·x / Σ w, 0 to 1, over the factors given: &lt;b&gt;class&lt;/b&gt;, the base score of the land-use class; &lt;b&gt;surroundings&lt;/b&gt;, its Gaussian mean within the near radius; &lt;b&gt;steep&lt;/b&gt; = min(slope / steep limit, 1) and &lt;b&gt;rugged&lt;/b&gt;, its mean around; &lt;b&gt;gentle&lt;/b&gt; = 1 − min(slope / gentle limit, 1); &lt;b&gt;high&lt;/b&gt;, elevation between its 2 % and 98 % percentile, and &lt;b&gt;low&lt;/b&gt; = 1 − high; &lt;b&gt;green&lt;/b&gt;, greenness; &lt;b&gt;water&lt;/b&gt;, share of water bodies within the far radius, divided by its maximum; &lt;b&gt;protected&lt;/b&gt;, 1 inside; &lt;b&gt;people&lt;/b&gt; = min(density / dense limit, 1). Slope by Horn (1981); a coarse elevation model makes slopes too gentle.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;快速评分，草案。&lt;/b&gt;具备气候、土壤、植被数据时，宜用由其模型评价的得分，直接输入“主导功能”。全部得分和权重均为建议值，见功能评分表。&lt;/p&gt;&lt;p&gt;得分 = Σ w·x / Σ w，0—1，只计已给出的因子：&lt;b&gt;class&lt;/b&gt;，像元地类的基础得分；&lt;b&gt;surroundings&lt;/b&gt;，邻近半径内的高斯加权平均得分；&lt;b&gt;steep&lt;/b&gt; = min(坡度 / 陡坡阈值, 1)，&lt;b&gt;rugged&lt;/b&gt; 为其周边平均；&lt;b&gt;gentle&lt;/b&gt; = 1 − min(坡度 / 缓坡阈值, 1)；&lt;b&gt;high&lt;/b&gt;，高程按 2%与 98%分位归一，&lt;b&gt;low&lt;/b&gt; = 1 − high；&lt;b&gt;green&lt;/b&gt;，植被绿度；&lt;b&gt;water&lt;/b&gt;，远距半径内的水体占比除以其最大值；&lt;b&gt;protected&lt;/b&gt;，自然保护地内为 1；&lt;b&gt;people&lt;/b&gt; = min(人口密度 / 密集阈值, 1)。坡度用 Horn (1981) 算法；高程数据较粗时坡度偏缓。&lt;/p&gt;</translation>
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
</context>
</TS>
