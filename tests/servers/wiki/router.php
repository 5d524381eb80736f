<?php
// For `php -S`: four wikis in one process, with the paths that Wikipedia has after a language:
// /en/w/api.php, /hi/w/index.php, /es/wiki/Madrid
$path = rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( !preg_match( '#^/(en|es|pt|hi)/(?:w/(api|index|rest)\.php(/.*)?|wiki/(.+))$#', $path, $found ) ) {
	http_response_code( 404 );
	echo "no such wiki\n";
	return true;
}
define( 'WIKI_LANG', $found[1] );
$script = ( $found[2] ?: 'index' ) . '.php';
if ( isset( $found[4] ) ) {
	$_GET['title'] = $_REQUEST['title'] = $found[4];
}
$_SERVER['PATH_INFO'] = $found[3] ?? '';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = "/$found[1]/w/$script";
$_SERVER['SCRIPT_FILENAME'] = getenv( 'MW_INSTALL_PATH' ) . "/$script";
chdir( getenv( 'MW_INSTALL_PATH' ) );
require $_SERVER['SCRIPT_FILENAME'];
return true;
