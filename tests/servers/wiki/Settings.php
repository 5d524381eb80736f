<?php
// The settings of all four wikis (MW_CONFIG_FILE): the router says which one by a constant, the
// maintenance scripts by the environment.
$wgLanguageCode = defined( 'WIKI_LANG' ) ? WIKI_LANG : getenv( 'WIKI_LANG' );
$wgSitename = 'Wikipedia';
$wgMetaNamespace = 'Project';
$wgServer = 'http://' . ( preg_match( '/^127\.0\.0\.1:\d+$/D', $_SERVER['HTTP_HOST'] ?? '' )
	? $_SERVER['HTTP_HOST'] : '127.0.0.1' );
$wgScriptPath = $wgResourceBasePath = "/$wgLanguageCode/w";
$wgArticlePath = "/$wgLanguageCode/wiki/$1";
$wgUsePathInfo = true;

$wgDBtype = 'sqlite';
$wgDBname = 'wiki';
$wgSQLiteDataDir = getenv( 'WIKI_DATA' ) . "/$wgLanguageCode";
$wgCacheDirectory = "$wgSQLiteDataDir/cache";
$wgLocalisationCacheConf['store'] = 'files';
// Nothing is kept between requests: a test never sees the parse of another one.
$wgMainCacheType = $wgParserCacheType = $wgMessageCacheType = CACHE_NONE;
$wgSessionCacheType = CACHE_DB;
$wgSecretKey = $wgUpgradeKey = 'for loopback only';
$wgJobRunRate = 0;
$wgEnableEmail = $wgEnableUploads = false;
$wgHTTPTimeout = 1;
$wgDiff3 = '';

wfLoadExtensions( [ 'Cite', 'ParserFunctions' ] );
// Wikipedia marks disambiguation pages by a page property of the extension Disambiguator, which
// Debian does not ship.
$wgHooks['GetDoubleUnderscoreIDs'][] = static function ( &$ids ) {
	$ids[] = 'disambiguation';
};
$wgExtensionMessagesFiles['Disambiguation'] = __DIR__ . '/MagicWords.php';
